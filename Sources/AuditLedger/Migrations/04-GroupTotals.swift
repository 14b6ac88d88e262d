internal import GRDB

/// Counts of verdicts by group and criterion; they stay when the rows of single cases are pruned.
func createGroupTotals(_ database: Database) throws {
    try database.execute(
        sql: """
            CREATE TABLE auditGroup (
                id INTEGER PRIMARY KEY,
                -- 'alle', 'kommune', 'periode' …
                grouping TEXT NOT NULL,
                name TEXT NOT NULL,
                UNIQUE (grouping, name)
            ) STRICT;

            CREATE TABLE groupTotal (
                auditGroup INTEGER NOT NULL REFERENCES auditGroup (id),
                standard INTEGER NOT NULL REFERENCES standard (id),
                position INTEGER NOT NULL CHECK (position >= 0),
                firstRun INTEGER NOT NULL REFERENCES run (id),
                endRun INTEGER REFERENCES run (id) CHECK (endRun > firstRun),
                yes INTEGER NOT NULL CHECK (yes >= 0),
                partly INTEGER NOT NULL CHECK (partly >= 0),
                no INTEGER NOT NULL CHECK (no >= 0),
                notApplicable INTEGER NOT NULL CHECK (notApplicable >= 0),
                notAssessable INTEGER NOT NULL CHECK (notAssessable >= 0),
                PRIMARY KEY (auditGroup, standard, position, firstRun),
                FOREIGN KEY (standard, position) REFERENCES criterion (standard, position)
            ) STRICT, WITHOUT ROWID;
            """)
}
