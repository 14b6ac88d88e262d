import AuditModel
import Statistics

/// A funnel plot as places for SVG: N to the right on a scale of square roots, the share of ja upwards.
struct FunnelDrawing {
    struct Layout {
        let width: Double
        let height: Double
        let left: Double
        let right: Double
        let top: Double
        let bottom: Double
        let radius: Double
        let namesOutliers: Bool
        let textHeight: Double

        static let large = Layout(
            width: 640, height: 360, left: 78, right: 16, top: 14, bottom: 62, radius: 7, namesOutliers: true,
            textHeight: 19)
        static let small = Layout(
            width: 320, height: 196, left: 46, right: 10, top: 8, bottom: 38, radius: 4, namesOutliers: false,
            textHeight: 12)
    }

    /// A municipality with its share.
    struct Unit {
        let name: String
        let code: String
        let share: Share
    }

    struct Dot: TemplateRow {
        let x: String
        let y: String
        /// "in", "out95" or "out998".
        let place: String
        /// The name, the share and N, shown on hovering.
        let tip: String
        let label: Label?

        func child(named name: String) -> Any? {
            name == "label"
                ? label ?? TemplateContext.Nothing() : text(named: name).map { TemplateContext.Text(renderText: $0) }
        }

        func text(named name: String) -> String? {
            switch name {
            case "x": x
            case "y": y
            case "place": place
            case "tip": tip
            default: nil
            }
        }
    }

    struct Label: TemplateRow {
        let labelX: String
        let labelY: String
        let anchor: String
        let text: String

        func text(named name: String) -> String? {
            switch name {
            case "labelX": labelX
            case "labelY": labelY
            case "anchor": anchor
            case "text": text
            default: nil
            }
        }
    }

    /// A number on an axis.
    struct Tick: TemplateRow {
        let tickX: String
        let tickY: String
        let text: String

        func text(named name: String) -> String? {
            switch name {
            case "tickX": tickX
            case "tickY": tickY
            case "text": text
            default: nil
            }
        }
    }

    let title: String
    let summary: String
    let viewBox: String
    let radius: String
    /// Corners of the areas within the 99.8 % and the 95 % limits.
    let outer: String
    let inner: String
    /// Lines of the axes' numbers, and that of the share of all, as paths.
    let grid: String
    let centreLine: String
    let rows: [Tick]
    let columns: [Tick]
    let footerX: String
    let footerY: String
    let dots: [Dot]

    private static let steps = 36

    init(
        _ funnel: Funnel, units: [Unit], title: String, layout: Layout, numbers: ReportNumbers,
        sentences: ReportSentences
    ) {
        let most = units.reduce(1) { max($0, $1.share.total) }
        let (span, rise) = (layout.width - layout.left - layout.right, layout.height - layout.top - layout.bottom)
        func x(_ total: Double) -> Double { layout.left + span * 0.97 * (total / Double(most)).squareRoot() }
        func y(_ share: Double) -> Double { layout.top + rise * (1 - share) }
        func area(z: Double) -> String {
            let places = (1...Self.steps).map { step -> (x: Double, limits: Interval) in
                let part = Double(step) / Double(Self.steps)
                let total = max(1, (Double(most) * part * part).rounded())
                return (x(total), funnel.limits(total: Int(total), z: z))
            }
            let upper = places.map { Self.point($0.x, y($0.limits.upper)) }
            let lower = places.reversed().map { Self.point($0.x, y($0.limits.lower)) }
            return (upper + lower).joined(separator: " ")
        }
        self.title = title
        viewBox = "0 0 \(Decimal.fixed(layout.width, digits: 0)) \(Decimal.fixed(layout.height, digits: 0))"
        radius = Self.number(layout.radius)
        let (left, right) = (Self.number(layout.left), Self.number(layout.width - layout.right))
        let (highest, lowest) = (Self.number(layout.top), Self.number(layout.height - layout.bottom))
        (footerX, footerY) = (right, Self.number(layout.height - 6))
        outer = area(z: StandardNormal.quantile999)
        inner = area(z: StandardNormal.quantile975)
        func across(_ share: Double) -> String { "M\(left),\(Self.number(y(share)))H\(right)" }
        let shares = [0.0, 0.25, 0.5, 0.75, 1.0]
        let totals = Self.columnTicks(most)
        centreLine = across(funnel.centre)
        grid =
            shares.map(across).joined()
            + totals.map { "M\(Self.number(x(Double($0)))),\(highest)V\(lowest)" }.joined()
        rows = shares.map { share in
            Tick(
                tickX: Self.number(layout.left - 6), tickY: Self.number(y(share) + layout.textHeight / 3),
                text: numbers.percent(fraction: share))
        }
        columns = totals.map { total in
            Tick(
                tickX: Self.number(x(Double(total))),
                tickY: Self.number(layout.height - layout.bottom + layout.textHeight + 4), text: numbers.count(total))
        }
        dots = units.compactMap { unit in
            guard let place = funnel.place(of: unit.share), let share = unit.share.fraction else { return nil }
            let (dotX, dotY) = (x(Double(unit.share.total)), y(share))
            let isNamed = layout.namesOutliers && place == .outside998
            let isRight = dotX > layout.left + span * 0.7
            return Dot(
                x: Self.number(dotX), y: Self.number(dotY), place: Self.name(place),
                tip: "\(unit.name): \(numbers.percent(unit.share) ?? ""), N=\(numbers.count(unit.share.total))",
                label: isNamed
                    ? Label(
                        labelX: Self.number(dotX + (isRight ? -12 : 12)), labelY: Self.number(dotY + 6),
                        anchor: isRight ? "end" : "start", text: unit.name) : nil)
        }
        summary = sentences.funnel(
            municipalities: units.count,
            outside: units.count { funnel.place(of: $0.share) == .outside998 })
    }

    private static func name(_ place: Funnel.Place) -> String {
        switch place {
        case .within: "in"
        case .outside95: "out95"
        case .outside998: "out998"
        }
    }

    /// A few round numbers of cases, up to the largest N.
    private static func columnTicks(_ most: Int) -> [Int] {
        let round = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000]
        let fitting = round.filter { $0 <= most }
        guard let last = fitting.last else { return [] }
        // On a scale of square roots, a fourth of the cases stands half way.
        let wanted = [last, last / 4, last / 16].filter { $0 > 0 }
        return Array(Set(wanted.compactMap { value in fitting.last { $0 <= value } })).sorted()
    }

    private static func point(_ x: Double, _ y: Double) -> String { "\(number(x)),\(number(y))" }
    private static func number(_ value: Double) -> String { Decimal.fixed(value, digits: 1) }
}
