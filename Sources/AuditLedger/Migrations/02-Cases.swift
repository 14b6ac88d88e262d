internal import GRDB

/// Inputs, deliveries of cases, and what was found of them.
///
/// A row with `firstRun` and `endRun` holds for the runs from the first up to, not including, the end; without an end it
/// holds still.
func createCases(_ database: Database) throws {
    try database.execute(
        sql: """
            -- The words findings are written in; `code` is how they stand in `caseAudit.grounds`.
            CREATE TABLE reason (code BLOB PRIMARY KEY CHECK (length(code) = 2), name TEXT NOT NULL UNIQUE) STRICT, WITHOUT ROWID;
            CREATE TABLE documentKind (code BLOB PRIMARY KEY CHECK (length(code) = 1), name TEXT NOT NULL UNIQUE) STRICT, WITHOUT ROWID;
            CREATE TABLE sectionKind (code BLOB PRIMARY KEY CHECK (length(code) = 1), name TEXT NOT NULL UNIQUE) STRICT, WITHOUT ROWID;

            -- A path as reports show it, CPR numbers masked.
            CREATE TABLE source (id INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE) STRICT;

            -- A state of a source that was read.
            CREATE TABLE input (
                id INTEGER PRIMARY KEY,
                source INTEGER NOT NULL REFERENCES source (id),
                firstRun INTEGER NOT NULL REFERENCES run (id),
                endRun INTEGER REFERENCES run (id) CHECK (endRun > firstRun),
                size INTEGER NOT NULL CHECK (size >= 0),
                -- Nanoseconds since 1970.
                modified INTEGER NOT NULL,
                -- Of its bytes; NULL when it cannot be known whether it is the same next time.
                hash BLOB CHECK (length(hash) = 16),
                -- How it was read and judged: program, standard, dialect, municipalities.
                settings TEXT NOT NULL,
                -- Days since 1970 between which its findings hold.
                validFrom INTEGER,
                validUntil INTEGER,
                inputsRead INTEGER NOT NULL,
                inputsQuarantined INTEGER NOT NULL,
                inputsIgnored INTEGER NOT NULL,
                cases INTEGER NOT NULL,
                casesQuarantined INTEGER NOT NULL,
                membersSkipped INTEGER NOT NULL,
                bytes INTEGER NOT NULL
            ) STRICT;
            CREATE INDEX inputStanding ON input (source) WHERE endRun IS NULL;

            -- A case as it was judged once; every delivery with the same content and judgement shares the row.
            CREATE TABLE caseAudit (
                id INTEGER PRIMARY KEY,
                -- 16 bytes of the content's fingerprint, 8 of everything else in this row.
                key BLOB NOT NULL UNIQUE CHECK (length(key) = 24),
                municipality INTEGER NOT NULL CHECK (municipality BETWEEN 100 AND 999),
                caseID TEXT NOT NULL,
                standard INTEGER NOT NULL REFERENCES standard (id),
                program INTEGER NOT NULL REFERENCES program (id),
                validFrom INTEGER,
                validUntil INTEGER,
                newestDocument INTEGER,
                period INTEGER,
                date INTEGER,
                ageInYears INTEGER,
                team TEXT,
                caseworker TEXT,
                -- A bit for each kind of document, in the order of `documentKind.code`.
                documents INTEGER NOT NULL,
                targetGroup TEXT CHECK (targetGroup IN ('udsat', 'handicap')),
                legalDemand TEXT NOT NULL CHECK (legalDemand IN ('ja', 'nej')),
                analysisType INTEGER CHECK (analysisType BETWEEN 1 AND 4),
                standardPages REAL,
                words INTEGER,
                repeatedShare REAL,
                -- 'umulig-dato:dato' and the like, with spaces between.
                warnings TEXT NOT NULL,
                -- A letter for each criterion: j d n i k.
                verdicts TEXT NOT NULL,
                -- Four bytes for each: reason (2), document kind, section kind.
                grounds BLOB NOT NULL CHECK (length(grounds) = 4 * length(verdicts)),
                -- Where in the case; for the program alone.
                places BLOB NOT NULL,
                -- Four bytes for each: what it rests on, wherever that stands.
                traces BLOB NOT NULL CHECK (length(traces) = 4 * length(verdicts))
            ) STRICT;
            CREATE INDEX caseAuditCase ON caseAudit (municipality, caseID);

            CREATE TABLE delivery (
                id INTEGER PRIMARY KEY,
                caseAudit INTEGER NOT NULL REFERENCES caseAudit (id),
                source INTEGER NOT NULL REFERENCES source (id),
                -- Inside an archive.
                entry TEXT,
                line INTEGER,
                "column" INTEGER,
                pointer TEXT,
                firstRun INTEGER NOT NULL REFERENCES run (id),
                endRun INTEGER REFERENCES run (id) CHECK (endRun > firstRun)
            ) STRICT;
            CREATE INDEX deliveryCaseAudit ON delivery (caseAudit);
            CREATE INDEX deliveryStanding ON delivery (source) WHERE endRun IS NULL;
            """)
}
