// ArchiveReadingTests
