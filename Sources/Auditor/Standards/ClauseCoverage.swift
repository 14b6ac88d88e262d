import AuditModel
import Reporting
import Rules

/// Which clauses of a standard were ever true, false and reached (dækning af reglerne).
struct ClauseCoverage {
    struct Place: Hashable {
        let criterion: CriterionID
        let step: Explanation.Step
        /// Places of the clauses it lies within, from the outside in.
        let path: [Int]
    }

    struct Tally {
        /// What the clause demands; `nil` for clauses combined of others.
        let demand: LocalizedText?
        var holds = 0
        var fails = 0
        var notReached = 0

        /// What the files at hand never tried.
        var gaps: [Gap] {
            if holds + fails == 0 { return [.neverReached] }
            return (holds == 0 ? [.neverTrue] : []) + (fails == 0 ? [.neverFalse] : [])
        }
    }

    enum Gap: String {
        case neverTrue = "aldrig-sand"
        case neverFalse = "aldrig-falsk"
        case neverReached = "aldrig-naaet"
    }

    private(set) var cases = 0
    private(set) var order: [Place] = []
    private(set) var tallies: [Place: Tally] = [:]

    mutating func add(_ explanations: [Explanation]) {
        cases += 1
        for explanation in explanations {
            for question in explanation.questions {
                guard let trace = question.trace else { continue }
                add(trace, at: Place(criterion: explanation.finding.criterion, step: question.step, path: []))
            }
        }
    }

    private mutating func add(_ trace: ClauseTrace, at place: Place) {
        var demand: LocalizedText?
        var inner: [ClauseTrace] = []
        switch trace.content {
        case .check(let text): demand = text
        case .all(let traces), .any(let traces): inner = traces
        case .not(let trace): inner = [trace]
        }
        if tallies[place] == nil {
            order.append(place)
            tallies[place] = Tally(demand: demand)
        }
        switch trace.state {
        case .holds: tallies[place]?.holds += 1
        case .fails: tallies[place]?.fails += 1
        case .notReached: tallies[place]?.notReached += 1
        }
        for (index, trace) in inner.enumerated() {
            add(trace, at: Place(criterion: place.criterion, step: place.step, path: place.path + [index]))
        }
    }
}
