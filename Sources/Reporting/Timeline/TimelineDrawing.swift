import AuditModel
import Statistics

/// The shares of one criterion over time as places for SVG: days to the right, the share of ja upwards.
struct TimelineDrawing {
    /// One run's share.
    struct Step {
        let date: CalendarDate
        /// `nil` when no case counts.
        let share: Share?
        /// Whether it cannot be compared with the one before: another standard.
        let isBroken: Bool
        /// Whether standard or program changed.
        let isMarked: Bool
    }

    struct Dot {
        let x: String
        let y: String
    }

    private static let (left, right, top, bottom) = (40.0, 312.0, 10.0, 122.0)

    static let viewBox = "0 0 320 146"

    /// Points of polygons and lines, one of each for every stretch that can be compared.
    let bands: [String]
    let lines: [String]
    let marks: [String]
    let dots: [Dot]

    init(_ steps: [Step]) {
        let first = Double(steps.first?.date.daysSinceEpoch ?? 0)
        let span = max(1, Double(steps.last?.date.daysSinceEpoch ?? 0) - first)
        func x(_ date: CalendarDate) -> Double {
            Self.left + (Self.right - Self.left) * (Double(date.daysSinceEpoch) - first) / span
        }
        func y(_ share: Double) -> Double { Self.bottom - (Self.bottom - Self.top) * share }
        func place(_ date: CalendarDate, _ share: Double) -> String { "\(Self.text(x(date))),\(Self.text(y(share)))" }

        let stretches = Self.stretches(steps)
        lines = stretches.filter { $0.count > 1 }.map { stretch in
            stretch.map { place($0.date, $0.fraction) }.joined(separator: " ")
        }
        bands = stretches.filter { $0.count > 1 }.map { stretch in
            let upper = stretch.map { place($0.date, $0.interval.upper) }
            let lower = stretch.reversed().map { place($0.date, $0.interval.lower) }
            return (upper + lower).joined(separator: " ")
        }
        dots = stretches.joined().map { Dot(x: Self.text(x($0.date)), y: Self.text(y($0.fraction))) }
        marks = zip(steps, steps.dropFirst()).filter { $1.isMarked }.map { before, after in
            Self.text((x(before.date) + x(after.date)) / 2)
        }
    }

    private typealias Shown = (date: CalendarDate, fraction: Double, interval: Interval)

    /// Neighbours with a share that can be compared.
    private static func stretches(_ steps: [Step]) -> [[Shown]] {
        var stretches: [[Shown]] = []
        var isOpen = false
        for step in steps {
            guard let fraction = step.share?.fraction, let interval = step.share?.interval else {
                isOpen = false
                continue
            }
            if !isOpen || step.isBroken { stretches.append([]) }
            stretches[stretches.count - 1].append((step.date, fraction, interval))
            isOpen = true
        }
        return stretches
    }

    private static func text(_ place: Double) -> String { Decimal.fixed(place, digits: 1) }
}
