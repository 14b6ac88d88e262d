import AuditModel

/// Groups whose cases together are those of another group; indexes into the tables' groups.
struct GroupSums: Equatable, Sendable {
    let whole: Int
    let parts: [Int]

    /// Every such relation a reader of the tables can know: each grouping makes up all cases, the brackets of adoption
    /// make up the municipalities with ICS, and the register says which municipalities make up each of its groups.
    static func all(of tables: CountedTables) -> [GroupSums] {
        let groups = tables.groups.map(\.group)
        guard let all = groups.firstIndex(of: .all) else { return [] }
        func places(_ grouping: Grouping) -> [Int] { groups.indices.filter { groups[$0].grouping == grouping } }
        var sums = [Grouping.municipality, .period, .targetGroup, .legalDemand, .method, .system].map { grouping in
            GroupSums(whole: all, parts: places(grouping))
        }
        if let register = tables.register {
            let municipalities = places(.municipality)
            for whole in groups.indices {
                switch groups[whole].grouping {
                case .method, .system, .methodAdopted:
                    let parts = municipalities.filter { municipality in
                        MunicipalityCode(groups[municipality].id).map {
                            ReportGroup.registerGroups(of: $0, register: register).contains(groups[whole])
                        } ?? false
                    }
                    sums.append(GroupSums(whole: whole, parts: parts))
                default: break
                }
            }
            if let method = groups.firstIndex(where: { $0.grouping == .method && $0.id == "ja" }) {
                sums.append(GroupSums(whole: method, parts: places(.methodAdopted)))
            }
        }
        return sums.filter { !$0.parts.isEmpty }
    }
}
