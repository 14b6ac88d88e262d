internal import GRDB

/// What tells that an input stands without reading it, and which reviews a run knew.
func addStanding(_ database: Database) throws {
    try database.execute(
        sql: """
            -- When the system last saw content, name or permissions change, nanoseconds since 1970; NULL when it had
            -- changed so shortly before it was read that a later change might bear the same time.
            ALTER TABLE input ADD COLUMN changed INTEGER;
            -- The file's number in its file system.
            ALTER TABLE input ADD COLUMN inode INTEGER;
            -- The newest review when the run began; NULL in runs of before there was this column.
            ALTER TABLE run ADD COLUMN lastReview INTEGER;
            """)
}
