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
        let entered = try QuarantinedPlaces(.entering(after: before.run, upTo: after.run), database)
        let left = try QuarantinedPlaces(.leaving(after: before.run, upTo: after.run), database)
        let hidden = try HiddenCases(in: before.run, goneIn: after.run, database)
        for key in try touchedCases().union(hidden.files.keys).sorted() {
            let earlier = try delivered(key, in: before)
            let later = try delivered(key, in: after)
            switch (earlier, later) {
            case (nil, nil):
                if let file = hidden.files[key] { try report(Self.wholeCase(.caseDisappeared, key, file)) }
            case (nil, let case_?):
                let file = case_.audited.file
                let isBack = try left.holds(file, key.caseID) && wasDelivered(key)
                // An entry of the case's own tells of it.
                if isBack, left.names(file, key.caseID) { break }
                try report(Self.wholeCase(isBack ? .quarantineResolved : .caseAppeared, key, file))
            case (let case_?, nil):
                let file = case_.audited.file
                if entered.names(file, key.caseID) { break }
                let isHidden = entered.holds(file, key.caseID)
                try report(Self.wholeCase(isHidden ? .quarantineNew : .caseDisappeared, key, file))
            case (let earlier?, let later?):
                let changes = changes(from: earlier, to: later)
                comparedFindings += later.audited.findings.count - changes.count
                for change in changes { try report(change) }
            }
        }
        try forEachQuarantineChange(but: hidden, report)
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

    private static func wholeCase(_ kind: RunChange.Kind, _ key: CaseKey, _ file: String) -> RunChange {
        RunChange(kind: kind, municipality: key.municipality, caseID: key.caseID, file: file)
    }

    /// Cases of which a delivery began or ended to hold in between.
    private static let touched = """
        SELECT caseAudit.municipality, caseAudit.caseID
        FROM delivery JOIN caseAudit ON caseAudit.id = delivery.caseAudit
        WHERE (delivery.firstRun > ?1 AND delivery.firstRun <= ?2) OR (delivery.endRun > ?1 AND delivery.endRun <= ?2)
        """

    private func touchedCases() throws -> Set<CaseKey> {
        let rows = try Row.fetchCursor(database, sql: Self.touched, arguments: [before.run, after.run])
        var cases: Set<CaseKey> = []
        while let row = try rows.next() {
            cases.insert(try CaseKey(row))
        }
        return cases
    }

    /// Whether a case was there in a run before both.
    private func wasDelivered(_ key: CaseKey) throws -> Bool {
        try Bool.fetchOne(
            database.cachedStatement(
                sql: """
                    SELECT EXISTS (
                        SELECT 1 FROM caseAudit JOIN delivery ON delivery.caseAudit = caseAudit.id
                        WHERE municipality = ? AND caseID = ? AND delivery.endRun <= ?)
                    """), arguments: [Int(key.municipality.number), key.caseID, before.run]) ?? false
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

    private func delivered(_ key: CaseKey, in side: Side) throws -> CaseDelivery? {
        try CaseStream(database, coding: coding)
            .first(of: Int(key.municipality.number), key.caseID, inRun: side.run, criteria: side.criteria)
    }

    /// Inputs and cases that came into quarantine or left it; an entry whose wording changed alone is no change, nor is
    /// one whose input is gone: nobody ever read it. A case that was left out of the file when it was mended has not left quarantine.
    private func forEachQuarantineChange(
        but hidden: HiddenCases, _ body: (RunChange) throws -> Void
    ) throws {
        let gone = Set(hidden.files.map { QuarantinedPlaces.Place(file: ExactText($1), caseID: ExactText($0.caseID)) })
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
                let (file, caseID): (String, String?) = (row[0], row[1])
                let place = caseID.map { QuarantinedPlaces.Place(file: ExactText(file), caseID: ExactText($0)) }
                if let place, gone.contains(place) { continue }
                try body(
                    RunChange(
                        kind: kind, caseID: caseID, file: file,
                        position: try QuarantineRow.position(line: row[2], column: row[3], pointer: row[4])))
            }
        }
    }
}
