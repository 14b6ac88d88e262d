internal import GRDB

/// Runs, and what they asked: standards with their criteria, the program's rules, registers.
func createRuns(_ database: Database) throws {
    try database.execute(
        sql: """
            CREATE TABLE standard (
                id INTEGER PRIMARY KEY,
                name TEXT NOT NULL,
                hash TEXT NOT NULL,
                -- Everything reports need to know of it.
                description TEXT NOT NULL UNIQUE CHECK (json_valid(description))
            ) STRICT;

            CREATE TABLE criterion (
                standard INTEGER NOT NULL REFERENCES standard (id) ON DELETE CASCADE,
                position INTEGER NOT NULL CHECK (position >= 0),
                name TEXT NOT NULL,
                chapter TEXT NOT NULL,
                question TEXT NOT NULL,
                PRIMARY KEY (standard, position),
                UNIQUE (standard, name)
            ) STRICT, WITHOUT ROWID;

            -- A program that judges: two with the same fingerprint judge alike.
            CREATE TABLE program (
                id INTEGER PRIMARY KEY,
                version TEXT NOT NULL,
                fingerprint TEXT NOT NULL UNIQUE
            ) STRICT;

            -- A register of municipalities as a run used it.
            CREATE TABLE register (
                id INTEGER PRIMARY KEY,
                content TEXT NOT NULL UNIQUE
            ) STRICT;

            CREATE TABLE run (
                id INTEGER PRIMARY KEY,
                -- 'judged' until its report stands where it belongs.
                state TEXT NOT NULL CHECK (state IN ('judged', 'written')),
                begun TEXT NOT NULL,
                finished TEXT NOT NULL,
                standard INTEGER NOT NULL REFERENCES standard (id),
                program INTEGER NOT NULL REFERENCES program (id),
                referenceDate TEXT NOT NULL CHECK (length(referenceDate) = 10),
                register INTEGER REFERENCES register (id),
                names INTEGER NOT NULL REFERENCES register (id),
                -- How its report was written: language, formats, options.
                report TEXT NOT NULL CHECK (json_valid(report)),
                -- The folder of its report; NULL where its name may not be kept.
                output TEXT,
                inputs INTEGER NOT NULL CHECK (inputs >= 0),
                inputsRead INTEGER NOT NULL CHECK (inputsRead >= 0),
                inputsQuarantined INTEGER NOT NULL CHECK (inputsQuarantined >= 0),
                inputsIgnored INTEGER NOT NULL CHECK (inputsIgnored >= 0),
                cases INTEGER NOT NULL CHECK (cases >= 0),
                casesAudited INTEGER NOT NULL CHECK (casesAudited >= 0),
                casesQuarantined INTEGER NOT NULL CHECK (casesQuarantined >= 0),
                casesRepeated INTEGER NOT NULL CHECK (casesRepeated >= 0),
                membersSkipped INTEGER NOT NULL CHECK (membersSkipped >= 0),
                bytes INTEGER NOT NULL CHECK (bytes >= 0),
                -- Of the deliveries, how many were judged now, and how many kept the findings of an earlier run.
                deliveriesJudged INTEGER NOT NULL CHECK (deliveriesJudged >= 0),
                deliveriesCarriedOver INTEGER NOT NULL CHECK (deliveriesCarriedOver >= 0),
                -- Case-level rows are gone: `auditor prune`.
                isPruned INTEGER NOT NULL DEFAULT 0 CHECK (isPruned IN (0, 1))
            ) STRICT;
            """)
}
