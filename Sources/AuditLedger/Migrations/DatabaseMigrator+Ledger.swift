internal import GRDB

extension DatabaseMigrator {
    /// Every change of the schema, in the order they came: one file each in this folder, never altered afterwards.
    static var ledger: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("01 runs", migrate: createRuns)
        migrator.registerMigration("02 cases", migrate: createCases)
        migrator.registerMigration("03 quarantine", migrate: createQuarantine)
        migrator.registerMigration("04 group totals", migrate: createGroupTotals)
        migrator.registerMigration("05 views", migrate: createViews)
        migrator.registerMigration("06 accesses", migrate: createAccess)
        migrator.registerMigration("10 reviews", migrate: createReviews)
        migrator.registerMigration("11 order of samples", migrate: addSampleOrder)
        migrator.registerMigration("20 standing", migrate: addStanding)
        migrator.registerMigration("21 places of quarantine", migrate: indexQuarantinePlaces)
        migrator.registerMigration("22 English of quarantine", migrate: addEnglishOfQuarantine)
        migrator.registerMigration("23 files of quarantine", migrate: indexQuarantineFiles)
        migrator.registerMigration("24 folders of samples", migrate: addSampleFolders)
        return migrator
    }
}
