/// When and by whom the casework of a case was done: what samples are drawn by and groups are compared on.
package struct CaseSetting: Equatable, Sendable {
    /// The newest assessment's date, else the day the case was created; its year is the case's period.
    package let date: CalendarDate?
    /// The child's age on that date, in whole years; from the year of birth alone it may be one too many.
    package let ageInYears: Int?
    /// As exported, CPR numbers masked.
    package let team: String?
    /// As exported, CPR numbers masked.
    package let caseworker: String?
    /// The kinds of document the case holds, each once, in the order of `DocumentKind`.
    package let documents: [DocumentKind]

    package init(
        date: CalendarDate?, ageInYears: Int?, team: String?, caseworker: String?, documents: [DocumentKind]
    ) {
        self.date = date
        self.ageInYears = ageInYears
        self.team = team
        self.caseworker = caseworker
        self.documents = documents
    }
}

extension CaseFile {
    package var setting: CaseSetting {
        let kinds = Set(documents.compactMap(\.kind))
        return CaseSetting(
            date: periodDate, ageInYears: periodDate.flatMap(ageInYears),
            team: team.map { CPRNumber.masked($0) }, caseworker: caseworker.map { CPRNumber.masked($0) },
            documents: DocumentKind.allCases.filter(kinds.contains))
    }

    /// `nil` when the birth is not known or later than `date`.
    private func ageInYears(on date: CalendarDate) -> Int? {
        let age = birthDate.map { date.fullYears(since: $0) } ?? birthYear.map { date.year - $0 }
        return age.flatMap { $0 >= 0 ? $0 : nil }
    }

    /// The ages in whole years that the child may have had in the years of the case's documents; `nil` when the birth is not
    /// known.
    package var agesInYears: ClosedRange<Int>? {
        let years = (documents.map(\.date) + [created]).compactMap { $0?.year }
        guard let birth = birthDate?.year ?? birthYear, let first = years.min(), let last = years.max(), last >= birth
        else { return nil }
        return max(0, first - birth - 1)...(last - birth)
    }
}
