import Statistics

/// The shares of one criterion over time as places for SVG: days to the right, the share of ja upwards.
struct TimelineDrawing {
    /// One run's share.
    struct Step {
        /// To the right: the days since 1970-01-01.
        let place: Double
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
        let first = steps.first?.place ?? 0
        let span = max(1, (steps.last?.place ?? 0) - first)
        func x(_ place: Double) -> Double { Self.left + (Self.right - Self.left) * (place - first) / span }
        func y(_ share: Double) -> Double { Self.bottom - (Self.bottom - Self.top) * share }
        func point(_ place: Double, _ share: Double) -> String { "\(Self.text(x(place))),\(Self.text(y(share)))" }

        let stretches = Self.stretches(steps)
        lines = stretches.filter { $0.count > 1 }.map { stretch in
            stretch.map { point($0.place, $0.fraction) }.joined(separator: " ")
        }
        bands = stretches.filter { $0.count > 1 }.map { stretch in
            let upper = stretch.map { point($0.place, $0.interval.upper) }
            let lower = stretch.reversed().map { point($0.place, $0.interval.lower) }
            return (upper + lower).joined(separator: " ")
        }
        dots = stretches.joined().map { Dot(x: Self.text(x($0.place)), y: Self.text(y($0.fraction))) }
        marks = zip(steps, steps.dropFirst()).filter { $1.isMarked }.map { before, after in
            Self.text((x(before.place) + x(after.place)) / 2)
        }
    }

    private typealias Shown = (place: Double, fraction: Double, interval: Interval)

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
            stretches[stretches.count - 1].append((step.place, fraction, interval))
            isOpen = true
        }
        return stretches
    }

    private static func text(_ place: Double) -> String { Decimal.fixed(place, digits: 1) }
}
