internal import GRDB

/// In which order samples were recorded: two of one day are told apart by it.
func addSampleOrder(_ database: Database) throws {
    try database.execute(sql: "ALTER TABLE sample ADD COLUMN ordinal INTEGER NOT NULL DEFAULT 0 CHECK (ordinal >= 0)")
}
