internal import GRDB

/// Who looked at which case, when and why.
func createAccess(_ database: Database) throws {
    try database.execute(
        sql: """
            CREATE TABLE access (
                id INTEGER PRIMARY KEY,
                at TEXT NOT NULL,
                person TEXT NOT NULL,
                command TEXT NOT NULL,
                purpose TEXT NOT NULL CHECK (length(purpose) > 0),
                municipality INTEGER,
                -- NULL when many cases were listed.
                caseID TEXT
            ) STRICT;
            """)
}
