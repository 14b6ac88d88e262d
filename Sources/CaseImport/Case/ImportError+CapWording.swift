internal import AuditModel

/// What is too large, and what may not be read.
extension ImportError.Cap {
    var message: LocalizedText {
        switch self {
        case .caseText(let limit):
            LocalizedText(
                danish: "En sag fylder mere end \(limit.inBytes). Kontrollér eksporten.",
                english: "A case takes more than \(limit.inBytes). Check the export.")
        case .caseInMemory(let limit):
            LocalizedText(
                danish:
                    "En sag fylder mere end \(limit.inBytes) i hukommelsen, hvor hvert tag og hver attribut også tager plads. "
                    + "Kontrollér eksporten.",
                english:
                    "A case takes more than \(limit.inBytes) of memory, where every tag and attribute takes room too. "
                    + "Check the export.")
        case .caseStructure(let limit):
            LocalizedText(
                danish:
                    "En sag har mere end \(limit.inBytes) klammer, tal og tegn mellem sine tekster. Kontrollér eksporten.",
                english:
                    "A case has more than \(limit.inBytes) of brackets, numbers and signs between its texts. Check the export."
            )
        case .attribute(let limit):
            LocalizedText(
                danish: "En attribut fylder mere end \(limit.inBytes). Lang tekst hører til i <afsnit>.",
                english: "An attribute takes more than \(limit.inBytes). Long text belongs in <afsnit>.")
        case .attributeCount(let limit):
            LocalizedText(
                danish: "Et element har mere end \(limit) attributter. Kontrollér eksporten.",
                english: "An element has more than \(limit) attributes. Check the export.")
        case .markup:
            LocalizedText(
                danish: "Et tag eller en kommentar fylder mere end ti millioner byte. Kontrollér eksporten.",
                english: "A tag or a comment takes more than ten million bytes. Check the export.")
        case .input(let limit):
            LocalizedText(
                danish: "Indholdet fylder mere end \(limit.inBytes). Del eksporten i flere filer.",
                english: "The content takes more than \(limit.inBytes). Split the export into several files.")
        case .archive(let limit):
            LocalizedText(
                danish: "Arkivet fylder mere end \(limit.inBytes) udpakket. Del det i flere.",
                english: "The archive takes more than \(limit.inBytes) unpacked. Split it into several.")
        case .expansion(let factor):
            LocalizedText(
                danish:
                    "Indholdet fylder mere end \(factor) gange så meget udpakket som pakket og ligner en pakkebombe. "
                    + "Pak det ud selv, hvis det er ægte, og kør igen på filerne.",
                english:
                    "The content takes more than \(factor) times as much unpacked as packed and looks like a bomb. "
                    + "Unpack it yourself if it is genuine and run again on the files.")
        case .entries(let limit):
            LocalizedText(
                danish: "Arkivet har mere end \(limit) filer. Del det i flere.",
                english: "The archive has more than \(limit) files. Split it into several.")
        }
    }
}

extension ImportError.Access {
    var message: LocalizedText {
        switch self {
        case .denied:
            LocalizedText(
                danish: "Der er ikke adgang til at læse her. Giv læseadgang, og kør igen.",
                english: "There is no permission to read here. Give read permission and run again.")
        case .behindFolder:
            LocalizedText(
                danish: "Der er ikke adgang til den mappe, det ligger i. Giv adgang til at åbne mappen, og kør igen.",
                english: "There is no permission to enter the folder it is in. Give that permission and run again.")
        case .missing:
            LocalizedText(
                danish: "Filen eller mappen findes ikke. Kontrollér stien.",
                english: "There is no such file or folder. Check the path.")
        case .nameNotUTF8:
            LocalizedText(
                danish:
                    "Navnet på filen eller mappen, eller på en mappe, den ligger i, er ikke UTF-8, så den kan ikke åbnes. "
                    + "Omdøb den, og kør igen.",
                english:
                    "The name of the file or folder, or of a folder it is in, is not UTF-8, so it cannot be opened. "
                    + "Rename it and run again.")
        case .pathTooLong:
            LocalizedText(
                danish: "Stien er for lang til at blive åbnet. Brug kortere navne eller færre mapper, og kør igen.",
                english: "The path is too long to be opened. Use shorter names or fewer folders and run again.")
        case .failed:
            LocalizedText(
                danish: "Læsningen mislykkedes. Prøv igen, og kontrollér drevet, hvis det gentager sig.",
                english: "Reading failed. Try again, and check the drive if it happens again.")
        case .loop:
            LocalizedText(
                danish: "Mappen indeholder sig selv gennem et link. Fjern linket.",
                english: "The folder holds itself through a link. Remove the link.")
        case .linkLoop:
            LocalizedText(
                danish: "Linket fører til sig selv gennem andre links, eller gennem for mange. Ret linket.",
                english: "The link leads to itself through other links, or through too many. Mend the link.")
        }
    }
}

extension Int {
    /// A cap in words: whole mebibytes, else whole kibibytes.
    fileprivate var inBytes: String {
        if self >= 1 << 30, self % (1 << 30) == 0 { return "\(self >> 30) GB" }
        if self >= 1 << 20, self % (1 << 20) == 0 { return "\(self >> 20) MB" }
        return "\(self >> 10) kB"
    }
}
