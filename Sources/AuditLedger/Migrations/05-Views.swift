internal import GRDB

/// What analysts ask in plain SQL (docs/ledger.md).
func createViews(_ database: Database) throws {
    try database.execute(
        sql: """
            -- The newest run whose report stands.
            CREATE VIEW latestRun AS SELECT * FROM run WHERE state = 'written' ORDER BY id DESC LIMIT 1;

            -- A row for each run and delivery of a case in it.
            CREATE VIEW runCase AS
            SELECT run.id AS run, caseAudit.municipality, caseAudit.caseID, caseAudit.period, date(caseAudit.date * 86400, 'unixepoch') AS date,
                caseAudit.ageInYears, caseAudit.team, caseAudit.caseworker, caseAudit.targetGroup, caseAudit.legalDemand,
                caseAudit.analysisType, caseAudit.standardPages, caseAudit.words, caseAudit.repeatedShare, caseAudit.warnings,
                source.path || COALESCE('!' || delivery.entry, '') AS file, caseAudit.id AS caseAudit
            FROM run
                JOIN delivery ON delivery.firstRun <= run.id AND (delivery.endRun IS NULL OR delivery.endRun > run.id)
                JOIN caseAudit ON caseAudit.id = delivery.caseAudit
                JOIN source ON source.id = delivery.source;

            -- A row for each judgement of a case and criterion.
            CREATE VIEW finding AS
            SELECT caseAudit.id AS caseAudit, caseAudit.municipality, caseAudit.caseID, criterion.name AS criterion,
                CASE substr(caseAudit.verdicts, criterion.position + 1, 1)
                    WHEN 'j' THEN 'ja' WHEN 'd' THEN 'delvist' WHEN 'n' THEN 'nej'
                    WHEN 'i' THEN 'ikke-relevant' ELSE 'kan-ikke-vurderes' END AS verdict,
                reason.name AS reason, documentKind.name AS document, sectionKind.name AS section
            FROM caseAudit
                JOIN criterion ON criterion.standard = caseAudit.standard
                JOIN reason ON reason.code = substr(caseAudit.grounds, 4 * criterion.position + 1, 2)
                LEFT JOIN documentKind ON documentKind.code = substr(caseAudit.grounds, 4 * criterion.position + 3, 1)
                LEFT JOIN sectionKind ON sectionKind.code = substr(caseAudit.grounds, 4 * criterion.position + 4, 1);

            -- A row for each run, group and criterion.
            CREATE VIEW runTotal AS
            SELECT run.id AS run, run.referenceDate, auditGroup.grouping, auditGroup.name AS "group", criterion.name AS criterion,
                groupTotal.yes, groupTotal.partly, groupTotal.no, groupTotal.notApplicable, groupTotal.notAssessable
            FROM run
                JOIN groupTotal ON groupTotal.firstRun <= run.id AND (groupTotal.endRun IS NULL OR groupTotal.endRun > run.id)
                JOIN auditGroup ON auditGroup.id = groupTotal.auditGroup
                JOIN criterion ON criterion.standard = groupTotal.standard AND criterion.position = groupTotal.position;
            """)
}
