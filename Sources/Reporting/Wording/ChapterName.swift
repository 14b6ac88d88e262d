import AuditModel

/// The heading of a chapter of criteria, from the name of its folder ("3-kvalitet").
enum ChapterName {
    private static let shipped: [String: LocalizedText] = [
        "ensartethed-skabeloner": LocalizedText(danish: "Ensartethed: skabeloner", english: "Consistency: templates"),
        "ensartethed-daekning": LocalizedText(
            danish: "Ensartethed: trekantens dimensioner", english: "Consistency: coverage of the triangle"),
        "kvalitet": LocalizedText(danish: "Kvalitet", english: "Quality"),
        "retssikkerhed": LocalizedText(danish: "Retssikkerhed", english: "Legal rights"),
        "maalrettet-indsats-og-opfoelgning": LocalizedText(
            danish: "Målrettet indsats og opfølgning", english: "Targeted intervention and follow-up"),
        "underretning": LocalizedText(danish: "Underretning", english: "Notification"),
        "undersoegelse": LocalizedText(danish: "Undersøgelse", english: "Assessment"),
        "afgoerelse": LocalizedText(danish: "Afgørelse", english: "Decision"),
        "plan": LocalizedText(danish: "Plan", english: "Plan"),
        "opfoelgning": LocalizedText(danish: "Opfølgning", english: "Follow-up"),
        "fokus-og-omfang": LocalizedText(danish: "Fokus og omfang", english: "Focus and extent"),
    ]

    /// A folder of a municipality's own names itself: "7-lokale-krav" becomes "Lokale krav".
    static func name(of folder: String) -> LocalizedText {
        let words = folder.drop { $0.isNumber || $0 == "-" }
        if let name = shipped[String(words)] { return name }
        let spaced = words.split(separator: "-").joined(separator: " ")
        let heading = spaced.prefix(1).uppercased() + spaced.dropFirst()
        return LocalizedText(danish: heading, english: heading)
    }
}
