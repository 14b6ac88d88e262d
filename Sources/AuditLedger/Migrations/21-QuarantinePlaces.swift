internal import GRDB

/// Entries are looked up one by one: many may stand in one file.
func indexQuarantinePlaces(_ database: Database) throws {
    try database.execute(
        sql: """
            DROP INDEX quarantineStanding;
            CREATE INDEX quarantineStanding ON quarantine (file, line, pointer, caseID) WHERE endRun IS NULL;
            """)
}
