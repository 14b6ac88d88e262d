/// A set of dimensions, one bit each in the order of `Dimension.allCases`.
package struct DimensionSet: OptionSet, Hashable, Sendable {
    package let rawValue: UInt32

    package init(rawValue: UInt32) {
        self.rawValue = rawValue
    }

    package init(_ dimension: Dimension) {
        rawValue = 1 << UInt32(dimension.index)
    }

    package init(_ dimensions: some Sequence<Dimension>) {
        rawValue = dimensions.reduce(0) { $0 | DimensionSet($1).rawValue }
    }

    package func contains(_ dimension: Dimension) -> Bool {
        rawValue & DimensionSet(dimension).rawValue != 0
    }

    /// In the order of `Dimension.allCases`.
    package var dimensions: [Dimension] {
        guard rawValue != 0 else { return [] }
        return Dimension.allCases.enumerated().compactMap { rawValue & 1 << UInt32($0.offset) == 0 ? nil : $0.element }
    }
}

extension DimensionSet: ExpressibleByArrayLiteral {
    package init(arrayLiteral elements: Dimension...) {
        self.init(elements)
    }
}

extension Dimension {
    /// The position among all dimensions, from 0; also the bit in a `DimensionSet`.
    package var index: Int { Self.indexes[self] ?? 0 }

    private static let indexes = Dictionary(
        uniqueKeysWithValues: allCases.enumerated().map { ($0.element, $0.offset) })
}
