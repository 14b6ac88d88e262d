internal import GRDB

/// What could not be audited, since when, and who has taken note of it.
func createQuarantine(_ database: Database) throws {
    try database.execute(
        sql: """
            CREATE TABLE quarantine (
                id INTEGER PRIMARY KEY,
                -- The input it belongs to; NULL for deliveries that contradict one another and paths that cannot be opened.
                source INTEGER REFERENCES source (id),
                file TEXT NOT NULL,
                line INTEGER,
                "column" INTEGER,
                pointer TEXT,
                caseID TEXT,
                code TEXT NOT NULL,
                message TEXT NOT NULL,
                firstSeen TEXT NOT NULL,
                firstRun INTEGER NOT NULL REFERENCES run (id),
                endRun INTEGER REFERENCES run (id) CHECK (endRun > firstRun),
                -- How it ended: it was read after all, or it is no longer there, and so stays on the list.
                ending TEXT CHECK (ending IN ('read', 'gone')),
                acknowledged TEXT,
                acknowledgedBy TEXT,
                acknowledgedReason TEXT,
                CHECK ((endRun IS NULL) = (ending IS NULL)),
                CHECK ((acknowledged IS NULL) = (acknowledgedReason IS NULL))
            ) STRICT;
            CREATE INDEX quarantineStanding ON quarantine (file) WHERE endRun IS NULL;
            """)
}
