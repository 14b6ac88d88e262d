import AuditModel
import Statistics

/// The ICS triangle with every dimension on its side, as places and texts for SVG.
struct TriangleDrawing {
    /// What is drawn, side by side.
    struct Content {
        struct Point {
            let name: String
            let percent: String
            let n: String
            /// Names the colour: "b0" (under 20 %) … "b4" (80 % and more), "none" without a share.
            let band: String
        }

        /// Child, parents, surroundings.
        let sides: [(name: String, points: [Point])]

        /// `nil` when no criterion is about a dimension, so that there is nothing to draw.
        init?(_ content: ReportContent, numbers: ReportNumbers) {
            guard content.standard.criteria.contains(where: { $0.dimension != nil }) else { return nil }
            let edition = content.standard.edition
            let rows = content.tables[.all]?.rows ?? []
            sides = edition.domains.map { domain in
                let points = edition.dimensions(of: domain).map { dimension -> Point in
                    let index = content.standard.criteria.firstIndex { $0.dimension == dimension }
                    let row = index.flatMap { $0 < rows.count ? rows[$0] : nil }
                    return Point(
                        name: dimension.name[content.language],
                        percent: numbers.percent(row?.yesShare) ?? CriterionView.none,
                        n: row?.counted.map { "N=\(numbers.count($0))" } ?? "",
                        band: Self.band(row?.yesShare))
                }
                return (domain.name[content.language], points)
            }
        }

        private static func band(_ share: Share?) -> String {
            guard let percent = share?.percent else { return "none" }
            return "b\(min(percent / 20, 4))"
        }
    }

    struct Layout {
        let top: (x: Double, y: Double)
        let left: (x: Double, y: Double)
        let right: (x: Double, y: Double)
        let radius: Double
        /// Where the first and the last dot lie on a slanting side, and on the base, as parts of its length.
        let slope: (first: Double, last: Double)
        let base: (first: Double, last: Double)
        let lineHeight: Double

        static let wide = Layout(
            top: (500, 40), left: (150, 470), right: (850, 470), radius: 25, slope: (0.1, 0.84), base: (0.08, 0.92),
            lineHeight: 18)
        /// Dots and numbers only; the names stand in the list below.
        static let compact = Layout(
            top: (180, 22), left: (28, 262), right: (332, 262), radius: 18, slope: (0.13, 0.83), base: (0.08, 0.92),
            lineHeight: 0)

        /// The longest lines of labels beside the sides and under the base, in characters.
        static let sideCharacters = 19
        static let baseCharacters = 14
    }

    struct Dot {
        let x: String
        let y: String
        let textY: String
        let label: [Line]
        let percent: String
        let band: String
    }

    struct Line {
        let lineX: String
        let lineY: String
        let text: String
    }

    struct Side {
        let sideName: String
        /// "start", "middle" or "end"; where labels and heading are anchored.
        let anchor: String
        let dots: [Dot]
        let points: [PointView]
    }

    struct PointView {
        let name: String
        let percent: String
        let n: String
        let band: String
    }

    let corners: String
    let radius: String
    let sides: [Side]

    init(_ content: Content, layout: Layout) {
        corners = [layout.top, layout.left, layout.right]
            .map { "\(Decimal.fixed($0.x, digits: 0)),\(Decimal.fixed($0.y, digits: 0))" }.joined(separator: " ")
        radius = Decimal.fixed(layout.radius, digits: 0)
        let lines = [(layout.top, layout.left), (layout.top, layout.right), (layout.left, layout.right)]
        let anchors = ["end", "start", "middle"]
        sides = zip(content.sides, zip(lines, anchors)).map { side, place in
            let (line, anchor) = place
            let dots = side.points.enumerated().map { index, point in
                let span = anchor == "middle" ? layout.base : layout.slope
                let step = side.points.count > 1 ? Double(index) / Double(side.points.count - 1) : 0.5
                let part = span.first + (span.last - span.first) * step
                let x = line.0.x + (line.1.x - line.0.x) * part
                let y = line.0.y + (line.1.y - line.0.y) * part
                return Self.dot(point, x: x, y: y, anchor: anchor, layout: layout)
            }
            return Side(
                sideName: side.name, anchor: anchor, dots: dots,
                points: side.points.map { PointView(name: $0.name, percent: $0.percent, n: $0.n, band: $0.band) })
        }
    }

    private static func dot(_ point: Content.Point, x: Double, y: Double, anchor: String, layout: Layout) -> Dot {
        let reach = layout.radius + 10
        let labelX =
            switch anchor {
            case "end": x - reach
            case "start": x + reach
            default: x
            }
        let isBelow = anchor == "middle"
        let lines = wrapped(point.name, width: isBelow ? Layout.baseCharacters : Layout.sideCharacters)
        let firstY = isBelow ? y + reach + 12 : y + 5 - layout.lineHeight * Double(lines.count - 1) / 2
        return Dot(
            x: number(x), y: number(y), textY: number(y + 5),
            label: lines.enumerated().map { index, text in
                Line(lineX: number(labelX), lineY: number(firstY + layout.lineHeight * Double(index)), text: text)
            }, percent: point.percent, band: point.band)
    }

    private static func wrapped(_ text: String, width: Int) -> [String] {
        text.split(separator: " ").reduce(into: [String]()) { lines, word in
            if let last = lines.last, last.count + word.count < width {
                lines[lines.count - 1] = last + " " + word
            } else {
                lines.append(String(word))
            }
        }
    }

    private static func number(_ value: Double) -> String { Decimal.fixed(value, digits: 1) }
}
