internal import AuditModel
internal import GRDB

/// What is otherwise in one run than in an earlier one; its cost follows what changed, not what there is.
struct RunComparison {
    /// A run and the criteria it asked.
    struct Side {
        let run: Int
        let criteria: [CriterionID]
    }

    private let database: Database
    private let coding: FindingsCoding
    private let before: Side
    private let after: Side

    init(_ database: Database, coding: FindingsCoding, from before: Side, to after: Side) {
        self.database = database
        self.coding = coding
        self.before = before
        self.after = after
    }

    /// Hands over every change: cases by municipality and id, criteria in the order of the standard, then quarantine.
    func forEach(_ body: (RunChange) throws -> Void) throws -> RunChangeCounts {
        var counts = RunChangeCounts()
        func report(_ change: RunChange) throws {
            counts.add(change)
            try body(change)
        }
        var comparedFindings = 0
        let entered = try QuarantinedPlaces(entering: true, after: before.run, upTo: after.run, database)
        let left = try QuarantinedPlaces(entering: false, after: before.run, upTo: after.run, database)
        for (municipality, caseID) in try touchedCases() {
            let earlier = try delivered(municipality, caseID, in: before)
            let later = try delivered(municipality, caseID, in: after)
            switch (earlier, later) {
            case (nil, nil): break
            case (nil, let case_?):
                let isBack = try left.holds(case_.audited) && wasDelivered(municipality, caseID)
                // An entry of the case's own tells of it.
                if isBack, left.names(case_.audited) { break }
                try report(Self.wholeCase(isBack ? .quarantineResolved : .caseAppeared, case_.audited))
            case (let case_?, nil):
                if entered.names(case_.audited) { break }
                let isHidden = entered.holds(case_.audited)
                try report(Self.wholeCase(isHidden ? .quarantineNew : .caseDisappeared, case_.audited))
            case (let earlier?, let later?):
                let changes = changes(from: earlier, to: later)
                comparedFindings += later.audited.findings.count - changes.count
                for change in changes { try report(change) }
            }
        }
        try forEachQuarantineChange(report)
        counts.unchanged = comparedFindings + (try untouchedCases()) * after.criteria.count
        return counts
    }

    private func changes(from earlier: CaseDelivery, to later: CaseDelivery) -> [RunChange] {
        let known = Dictionary(
            uniqueKeysWithValues: zip(earlier.audited.findings, earlier.traces).map { finding, trace in
                (finding.criterion, (verdict: finding.verdict, trace: trace))
            })
        return zip(later.audited.findings, later.traces).compactMap { finding, trace in
            // What the earlier standard did not ask cannot have changed.
            guard let earlier = known[finding.criterion],
                let kind = RunChange.kind(from: earlier, to: (finding.verdict, trace))
            else { return nil }
            return RunChange(
                kind: kind, municipality: later.audited.municipality, caseID: later.audited.id,
                criterion: finding.criterion, before: earlier.verdict, after: finding.verdict, reason: finding.reason,
                file: later.audited.file, position: finding.position)
        }
    }

    private static func wholeCase(_ kind: RunChange.Kind, _ audited: AuditedCase) -> RunChange {
        RunChange(kind: kind, municipality: audited.municipality, caseID: audited.id, file: audited.file)
    }

    /// Cases of which a delivery began or ended to hold in between.
    private static let touched = """
        SELECT caseAudit.municipality, caseAudit.caseID
        FROM delivery JOIN caseAudit ON caseAudit.id = delivery.caseAudit
        WHERE (delivery.firstRun > ?1 AND delivery.firstRun <= ?2) OR (delivery.endRun > ?1 AND delivery.endRun <= ?2)
        """

    private func touchedCases() throws -> [(municipality: Int, caseID: String)] {
        try Row.fetchAll(
            database, sql: Self.touched + " GROUP BY 1, 2 ORDER BY 1, 2", arguments: [before.run, after.run]
        ).map { ($0[0], $0[1]) }
    }

    /// Whether a case was there in a run before both.
    private func wasDelivered(_ municipality: Int, _ caseID: String) throws -> Bool {
        try Bool.fetchOne(
            database.cachedStatement(
                sql: """
                    SELECT EXISTS (
                        SELECT 1 FROM caseAudit JOIN delivery ON delivery.caseAudit = caseAudit.id
                        WHERE municipality = ? AND caseID = ? AND delivery.endRun <= ?)
                    """), arguments: [municipality, caseID, before.run]) ?? false
    }

    /// How many cases of the later run no delivery of which changed.
    private func untouchedCases() throws -> Int {
        try Int.fetchOne(
            database,
            sql: """
                SELECT COUNT(*) FROM (
                    SELECT caseAudit.municipality, caseAudit.caseID
                    FROM delivery JOIN caseAudit ON caseAudit.id = delivery.caseAudit
                    WHERE delivery.firstRun <= ?2 AND (delivery.endRun IS NULL OR delivery.endRun > ?2)
                    EXCEPT \(Self.touched))
                """, arguments: [before.run, after.run]) ?? 0
    }

    private func delivered(_ municipality: Int, _ caseID: String, in side: Side) throws -> CaseDelivery? {
        try CaseStream(database, coding: coding)
            .first(of: municipality, caseID, inRun: side.run, criteria: side.criteria)
    }

    /// Inputs and cases that came into quarantine or left it; an entry whose wording changed alone is no change, nor is
    /// one whose input is gone: nobody ever read it.
    private func forEachQuarantineChange(_ body: (RunChange) throws -> Void) throws {
        let place = "file, COALESCE(caseID, '')"
        for (kind, isConcerned, other) in [
            (RunChange.Kind.quarantineNew, QuarantinedPlaces.entered, "?1"),
            (.quarantineResolved, QuarantinedPlaces.left, "?2"),
        ] {
            let rows = try Row.fetchCursor(
                database,
                sql: """
                    SELECT file, caseID, line, "column", pointer, MIN(id) FROM quarantine
                    WHERE \(isConcerned) AND (\(place)) IN (
                        SELECT \(place) FROM quarantine WHERE \(isConcerned)
                        EXCEPT SELECT \(place) FROM quarantine WHERE \(QuarantinedPlaces.stands(in: other)))
                    GROUP BY \(place) ORDER BY \(place)
                    """, arguments: [before.run, after.run])
            while let row = try rows.next() {
                try body(
                    RunChange(
                        kind: kind, caseID: row[1], file: row[0],
                        position: try QuarantineRow.position(line: row[2], column: row[3], pointer: row[4])))
            }
        }
    }
}
