/// The law that casework with children follows (serviceloven, barnets lov): which one depends on the day.
package enum ChildWelfareLaw: String, CaseIterable, Sendable {
    /// Lov om social service, in force for children up to 31 December 2023.
    case socialServices = "serviceloven"
    /// Barnets lov, in force from 1 January 2024.
    case childrensAct = "barnets-lov"

    /// The law in force on a day.
    package init(inForceOn date: CalendarDate) {
        self = date.year < 2024 ? .socialServices : .childrensAct
    }
}
