/// The members behind a list of cases, as far as they may say something for all of them.
struct JSONLateMembers {
    /// More than this in all is no defaults.
    static var cap: Int { 64 * 1024 }

    private let names: ExportNames
    /// One behind the other, separated by commas.
    private var members: [UInt8] = []

    init(names: ExportNames) {
        self.names = names
    }

    /// As an object of their own; `nil` when there are none.
    var object: [UInt8]? {
        members.isEmpty ? nil : [UInt8(ascii: "{")] + members + [UInt8(ascii: "}")]
    }

    /// Whether a name is one that is read of a case.
    func knows(_ name: [UInt8]) -> Bool {
        names.member(named: String(decoding: name, as: UTF8.self), at: .caseFile) != nil
    }

    /// Adds a member with its name, unless it is too much.
    mutating func add(_ member: ArraySlice<UInt8>) {
        guard members.count + member.count < Self.cap else { return }
        if !members.isEmpty { members.append(UInt8(ascii: ",")) }
        members.append(contentsOf: member)
    }
}
