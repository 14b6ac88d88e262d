// ArchiveReading
