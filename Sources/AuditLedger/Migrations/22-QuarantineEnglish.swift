internal import GRDB

/// The wording of an entry in English, beside the Danish `message`.
func addEnglishOfQuarantine(_ database: Database) throws {
    try database.execute(
        sql: """
            -- NULL of entries of before there was this column.
            ALTER TABLE quarantine ADD COLUMN english TEXT;
            """)
}
