internal import GRDB

/// Where the files of samples are: they hold cases too, and are not the ledger's to clear.
func addSampleFolders(_ database: Database) throws {
    try database.execute(
        sql: """
            CREATE TABLE sampleFolder (
                sample TEXT NOT NULL REFERENCES sample (id) ON DELETE CASCADE,
                folder TEXT NOT NULL,
                PRIMARY KEY (sample, folder)
            ) STRICT, WITHOUT ROWID;
            """)
}
