internal import GRDB

/// What held a case that is gone now is looked up by its file, also when it has ended.
func indexQuarantineFiles(_ database: Database) throws {
    try database.execute(sql: "CREATE INDEX quarantineFile ON quarantine (file);")
}
