package import AuditModel

/// All wordings of an import error: what is wrong and what to do; the place stands beside. No case text.
extension ImportError {
    /// The row of `karantaene.csv`.
    ///
    /// - Parameter file: the input's label; masked here.
    package func entry(file: String) -> QuarantineEntry {
        QuarantineEntry(
            file: CPRNumber.masked(file), position: position, caseID: caseID.map(CPRNumber.masked), code: problem.code,
            message: message.danish, english: message.english)
    }

    /// What is wrong, what to do, and what was read before.
    package var message: LocalizedText {
        let message = problem.message
        guard let completeCases, completeCases > 0 else { return message }
        let danish = completeCases == 1 ? "Den ene sag" : "De \(completeCases) sager"
        let english =
            completeCases == 1
            ? "The one case before the fault was" : "The \(completeCases) cases before the fault were"
        return LocalizedText(
            danish: "\(message.danish) \(danish) før fejlen er læst.", english: "\(message.english) \(english) read.")
    }
}

extension ImportError.Problem {
    package var code: QuarantineEntry.Code {
        switch self {
        case .malformed, .brokenArchive, .lateDefaults: .malformed
        case .notACase, .misplacedCase: .notACase
        case .empty: .empty
        case .doctype: .doctype
        case .encoding: .encoding
        case .tooLarge: .tooLarge
        case .tooDeep: .tooDeep
        case .missing: .missingMember
        case .wrongType: .wrongType
        case .unknownMunicipality: .unknownMunicipality
        case .unsupportedVersion: .unsupportedVersion
        case .cprAsID: .cprAsID
        case .unreadable: .unreadable
        case .encrypted: .encrypted
        case .notAFile: .notAFile
        case .unsupportedFormat: .unsupportedFormat
        }
    }

    fileprivate var message: LocalizedText {
        switch self {
        case .malformed(let syntax): syntax.message
        case .notACase:
            LocalizedText(
                danish:
                    "Indholdet er ikke en sag: roden skal være <sag> eller <sager>, i JSON et objekt eller en liste af objekter. "
                    + "Kontrollér, at det er den rigtige fil.",
                english:
                    "The content is no case: the root must be <sag> or <sager>, in JSON an object or a list of objects. "
                    + "Check that it is the right file.")
        case .misplacedCase:
            LocalizedText(
                danish: "Sagen står inde i en anden sag eller i et element, formatet ikke kender, og er ikke læst. "
                    + "Flyt den direkte ind i <sager>, og kør igen.",
                english: "The case stands inside another or in an element the format does not know, and was not read. "
                    + "Move it directly into <sager> and run again.")
        case .empty:
            LocalizedText(
                danish: "Filen er tom. Eksportér den igen.",
                english: "The file is empty. Export it again.")
        case .doctype:
            LocalizedText(
                danish: "Filen har en DOCTYPE, og den slags læses ikke, fordi den kan hente andre filer ind. "
                    + "Fjern DOCTYPE-linjen, og kør igen.",
                english: "The file has a DOCTYPE, which is not read because it can fetch other files. "
                    + "Remove the DOCTYPE line and run again.")
        case .encoding(let encoding): encoding.message
        case .tooLarge(let cap): cap.message
        case .tooDeep(let limit):
            LocalizedText(
                danish: "Der er mere end \(limit) niveauer inden i hinanden. Ret eksporten: en sag har omkring ti.",
                english:
                    "There are more than \(limit) levels inside one another. Mend the export: a case has about ten.")
        case .missing(let member):
            LocalizedText(
                danish: "Sagen mangler »\(member.rawValue)«. Tilføj \(member.remedy.danish), og kør igen.",
                english: "The case has no »\(member.rawValue)«. Add \(member.remedy.english) and run again.")
        case .wrongType(let member):
            LocalizedText(
                danish:
                    "»\(member.rawValue)« har en forkert JSON-type. Skriv \(member.expectedType.danish), og kør igen.",
                english:
                    "»\(member.rawValue)« has the wrong JSON type. Write \(member.expectedType.english) and run again.")
        case .unknownMunicipality:
            LocalizedText(
                danish: "»kommune« er ikke en dansk kommunes nummer. Skriv det trecifrede kommunenummer, og kør igen.",
                english: "»kommune« is not the code of a Danish municipality. Write the three-digit code and run again."
            )
        case .unsupportedVersion:
            LocalizedText(
                danish: "»version« er ikke 1, og kun version 1 af formatet kan læses. Eksportér i version 1.",
                english: "»version« is not 1, and only version 1 of the format can be read. Export in version 1.")
        case .cprAsID:
            LocalizedText(
                danish: "Sagens »id« indeholder et CPR-nummer. Brug et sagsnummer, eller kør med --key-file, så id'et "
                    + "pseudonymiseres.",
                english:
                    "The »id« of the case holds a CPR number. Use a case number, or run with --key-file, which puts a keyed "
                    + "hash in its place.")
        case .unreadable(let access): access.message
        case .encrypted:
            LocalizedText(
                danish: "Indholdet er krypteret. Pak det ud med adgangskoden, og kør igen på de udpakkede filer.",
                english: "The content is encrypted. Unpack it with its password and run again on the unpacked files.")
        case .notAFile:
            LocalizedText(
                danish: "Det er ikke en almindelig fil (men fx en mappe, en enhed eller en kø). Angiv en fil.",
                english: "It is no regular file (but a folder, a device or a queue, say). Name a file.")
        case .unsupportedFormat:
            LocalizedText(
                danish:
                    "Indholdet er hverken XML, JSON eller et arkiv, der kan læses. Arkiver inden i arkiver pakkes ikke ud: "
                    + "pak dem ud først.",
                english:
                    "The content is neither XML, JSON nor an archive that can be read. Archives inside archives are not "
                    + "unpacked: unpack them first.")
        case .lateDefaults:
            LocalizedText(
                danish: "Det, der gælder for alle sager, står efter »sager«, og en strøm kan kun læses én gang. "
                    + "Flyt det foran »sager«, eller angiv filen i stedet for standard input eller et arkiv.",
                english: "What holds for all cases stands behind »sager«, and a stream can be read only once. "
                    + "Move it in front of »sager«, or name the file instead of standard input or an archive.")
        case .brokenArchive:
            LocalizedText(
                danish: "Arkivet eller den pakkede fil er beskadiget. Dan den igen.",
                english: "The archive or compressed file is damaged. Make it again.")
        }
    }
}

extension ImportError.Syntax {
    fileprivate var message: LocalizedText {
        switch self {
        case .xml:
            LocalizedText(
                danish: "Filen er ikke velformet XML. Ret den på det angivne sted, eller eksportér den igen.",
                english: "The file is not well-formed XML. Mend it at the place given, or export it again.")
        case .json:
            LocalizedText(
                danish: "Teksten er ikke gyldig JSON. Ret den på det angivne sted, eller eksportér den igen.",
                english: "The text is not valid JSON. Mend it at the place given, or export it again.")
        case .truncated:
            LocalizedText(
                danish: "Filen slutter midt i indholdet. Eksportér eller overfør den igen.",
                english: "The file ends in the middle of its content. Export or transfer it again.")
        case .repeatedAttribute:
            LocalizedText(
                danish: "Samme attribut står to gange på ét element. Behold kun den rigtige.",
                english: "The same attribute stands twice on one element. Keep only the right one.")
        case .forbiddenCharacter:
            LocalizedText(
                danish: "Her står et tegn, som formatet forbyder (et styretegn eller NUL). Fjern det.",
                english: "Here stands a character the format forbids (a control character or NUL). Remove it.")
        case .undeclaredEntity:
            LocalizedText(
                danish: "Her står en entitet, som ikke er erklæret. Skriv tegnet selv, fx »æ« for &aelig;.",
                english:
                    "Here stands an entity that is not declared. Write the character itself, such as »æ« for &aelig;.")
        case .mismatchedTag:
            LocalizedText(
                danish: "Start- og sluttag passer ikke sammen. Ret det på det angivne sted.",
                english: "Start tag and end tag do not match. Mend it at the place given.")
        case .contentAfterEnd:
            LocalizedText(
                danish: "Der står indhold efter rodelementets slutning. Læg hver sag i sin egen fil eller i <sager>.",
                english:
                    "There is content behind the end of the root element. Put each case in a file of its own or in <sager>."
            )
        case .repeatedMember:
            LocalizedText(
                danish: "Samme navn står to gange i ét JSON-objekt. Behold kun det rigtige.",
                english: "The same name stands twice in one JSON object. Keep only the right one.")
        case .membersBehindCases:
            LocalizedText(
                danish:
                    "Det, der står efter listen med sager, er ikke gyldig JSON. Ret det, eller eksportér filen igen.",
                english: "What stands behind the list of cases is not valid JSON. Mend it, or export the file again.")
        }
    }
}

extension ImportError.Encoding {
    fileprivate var message: LocalizedText {
        switch self {
        case .invalidBytes:
            LocalizedText(
                danish: "Bytene passer ikke til det tegnsæt, filen angiver (uden angivelse: UTF-8). "
                    + "Ret angivelsen i første linje, fx encoding=\"windows-1252\", eller gem filen som UTF-8.",
                english: "The bytes do not fit the encoding the file declares (without a declaration: UTF-8). "
                    + "Mend the declaration in the first line, such as encoding=\"windows-1252\", or save the file as UTF-8."
            )
        case .unknownName:
            LocalizedText(
                danish: "Filen angiver et ukendt tegnsæt. Gem den som UTF-8.",
                english: "The file declares an unknown encoding. Save it as UTF-8.")
        case .notUTF8:
            LocalizedText(
                danish: "JSON skal være UTF-8, og det er denne tekst ikke. Gem filen som UTF-8, og kør igen.",
                english: "JSON must be UTF-8, and this text is not. Save the file as UTF-8 and run again.")
        }
    }
}

extension CaseMember {
    fileprivate var remedy: LocalizedText {
        switch self {
        case .version: LocalizedText(danish: "version=\"1\"", english: "version=\"1\"")
        case .id: LocalizedText(danish: "sagens id", english: "the id of the case")
        case .municipality:
            LocalizedText(danish: "det trecifrede kommunenummer", english: "the three-digit municipality code")
        default: LocalizedText(danish: "det", english: "it")
        }
    }

    var expectedType: LocalizedText {
        switch self {
        case .version: LocalizedText(danish: "tallet 1", english: "the number 1")
        case .birthYear: LocalizedText(danish: "et årstal", english: "a year")
        case .documents, .sections: LocalizedText(danish: "en liste af objekter", english: "a list of objects")
        default: LocalizedText(danish: "en tekst i anførselstegn", english: "a text in quotation marks")
        }
    }
}
