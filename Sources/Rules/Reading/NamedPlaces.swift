/// Where in a list something is named, by the name: goals by their ids, interventions by the goals they serve.
struct NamedPlaces<Name: Hashable> {
    /// Of one name so many, far more than any plan has of one id or number; those behind go with nothing, so that no case
    /// takes more than its length.
    static var most: Int { 64 }

    private var places: [Name: [Int]] = [:]

    init() {}

    /// - Parameter names: of each element of a list those it has.
    init(_ names: some Sequence<some Sequence<Name>>) {
        for (place, names) in names.enumerated() {
            for name in names { insert(name, at: place) }
        }
    }

    /// Places are to come in order.
    mutating func insert(_ name: Name, at place: Int) {
        guard let known = places[name] else {
            places[name] = [place]
            return
        }
        if known.count < Self.most, known.last != place { places[name]?.append(place) }
    }

    /// Those that have any of the names, in order.
    func places(of names: some Sequence<Name>) -> [Int] {
        Set(names.lazy.flatMap { places[$0] ?? [] }).sorted()
    }

    /// Those that have a name, in order; they have it no more.
    mutating func take(_ name: Name) -> [Int] { places.removeValue(forKey: name) ?? [] }
}
