internal import GRDB

/// Samples drawn for ledelsestilsyn, what readers answered, and what is to be done about it.
///
/// Nothing here is ever written over: who reviews again adds a row.
func createReviews(_ database: Database) throws {
    try database.execute(
        sql: """
            CREATE TABLE sample (
                id TEXT PRIMARY KEY,
                drawn TEXT NOT NULL CHECK (length(drawn) = 10),
                standard TEXT NOT NULL,
                standardHash TEXT NOT NULL,
                frameHash TEXT NOT NULL,
                frameSize INTEGER NOT NULL CHECK (frameSize > 0),
                seed TEXT NOT NULL,
                isBlind INTEGER NOT NULL CHECK (isBlind IN (0, 1)),
                -- All of it as in udtraek.json; the newest, when cases were replaced.
                content TEXT NOT NULL CHECK (json_valid(content))
            ) STRICT, WITHOUT ROWID;

            CREATE TABLE sampleCase (
                sample TEXT NOT NULL REFERENCES sample (id) ON DELETE CASCADE,
                municipality INTEGER NOT NULL CHECK (municipality BETWEEN 100 AND 999),
                caseID TEXT NOT NULL,
                number INTEGER NOT NULL CHECK (number > 0),
                stratum TEXT NOT NULL,
                probability REAL NOT NULL CHECK (probability > 0 AND probability <= 1),
                weight REAL NOT NULL,
                isDouble INTEGER NOT NULL CHECK (isDouble IN (0, 1)),
                fingerprint TEXT NOT NULL,
                -- Why it was left out after all.
                leftOut TEXT,
                PRIMARY KEY (sample, municipality, caseID)
            ) STRICT, WITHOUT ROWID;

            CREATE TABLE review (
                id INTEGER PRIMARY KEY,
                sample TEXT NOT NULL REFERENCES sample (id) ON DELETE CASCADE,
                -- An opaque code.
                reader TEXT NOT NULL,
                isBlind INTEGER NOT NULL CHECK (isBlind IN (0, 1)),
                -- What two readers who differed settled on.
                isModerated INTEGER NOT NULL CHECK (isModerated IN (0, 1)),
                savedAt TEXT,
                importedAt TEXT NOT NULL,
                -- SHA-256 of the file; the same file is recorded once.
                fileHash TEXT NOT NULL UNIQUE
            ) STRICT;
            CREATE INDEX reviewSample ON review (sample);

            CREATE TABLE reviewVerdict (
                review INTEGER NOT NULL REFERENCES review (id) ON DELETE CASCADE,
                municipality INTEGER NOT NULL CHECK (municipality BETWEEN 100 AND 999),
                caseID TEXT NOT NULL,
                criterion TEXT NOT NULL,
                verdict TEXT NOT NULL CHECK (verdict IN ('ja', 'delvist', 'nej', 'ikke-relevant')),
                -- What was answered before the auditor's verdict was shown, where it was changed afterwards.
                firstVerdict TEXT CHECK (firstVerdict IN ('ja', 'delvist', 'nej', 'ikke-relevant')),
                answeredAt TEXT,
                comment TEXT NOT NULL,
                -- Of the case's content when it was reviewed.
                fingerprint TEXT NOT NULL,
                PRIMARY KEY (review, municipality, caseID, criterion)
            ) STRICT, WITHOUT ROWID;
            CREATE INDEX reviewVerdictCase ON reviewVerdict (municipality, caseID);

            CREATE TABLE remedialAction (
                id INTEGER PRIMARY KEY,
                review INTEGER NOT NULL REFERENCES review (id) ON DELETE CASCADE,
                municipality INTEGER NOT NULL CHECK (municipality BETWEEN 100 AND 999),
                caseID TEXT NOT NULL,
                criterion TEXT NOT NULL,
                step TEXT NOT NULL,
                owner TEXT NOT NULL,
                due TEXT CHECK (length(due) = 10),
                opened TEXT NOT NULL CHECK (length(opened) = 10),
                closed TEXT CHECK (length(closed) = 10),
                closedReason TEXT,
                -- 'sag': a later version of the case got ja; 'haand': by hand.
                closedBy TEXT CHECK (closedBy IN ('sag', 'haand')),
                CHECK ((closed IS NULL) = (closedBy IS NULL) AND (closed IS NULL) = (closedReason IS NULL))
            ) STRICT;
            CREATE INDEX remedialActionCase ON remedialAction (municipality, caseID);
            """)
}
