package import AuditModel

/// All wordings of an import error: what is wrong and what to do, in Danish; the place stands beside. No case text.
extension ImportError {
    /// The row of `karantaene.csv`.
    ///
    /// - Parameter file: the input's label; masked here.
    package func entry(file: String) -> QuarantineEntry {
        QuarantineEntry(
            file: CPRNumber.masked(file), position: position, caseID: caseID.map(CPRNumber.masked), code: problem.code,
            message: message)
    }

    /// What is wrong, what to do, and what was read before.
    package var message: String {
        guard let completeCases, completeCases > 0 else { return problem.message }
        let read = completeCases == 1 ? "Den ene sag" : "De \(completeCases) sager"
        return "\(problem.message) \(read) før fejlen er læst."
    }
}

extension ImportError.Problem {
    package var code: QuarantineEntry.Code {
        switch self {
        case .malformed, .brokenArchive, .lateDefaults: .malformed
        case .notACase: .notACase
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

    fileprivate var message: String {
        switch self {
        case .malformed(let syntax): syntax.message
        case .notACase:
            "Indholdet er ikke en sag: roden skal være <sag> eller <sager>, i JSON et objekt eller en liste af objekter. "
                + "Kontrollér, at det er den rigtige fil."
        case .empty: "Filen er tom. Eksportér den igen."
        case .doctype:
            "Filen har en DOCTYPE, og den slags læses ikke, fordi den kan hente andre filer ind. "
                + "Fjern DOCTYPE-linjen, og kør igen."
        case .encoding(let encoding): encoding.message
        case .tooLarge(let cap): cap.message
        case .tooDeep(let limit):
            "Der er mere end \(limit) niveauer inden i hinanden. Ret eksporten: en sag har omkring ti."
        case .missing(let member): "Sagen mangler »\(member.rawValue)«. Tilføj \(member.remedy), og kør igen."
        case .wrongType(let member):
            "»\(member.rawValue)« har en forkert JSON-type. Skriv \(member.expectedType), og kør igen."
        case .unknownMunicipality:
            "»kommune« er ikke en dansk kommunes nummer. Skriv det trecifrede kommunenummer, og kør igen."
        case .unsupportedVersion: "»version« er ikke 1, og kun version 1 af formatet kan læses. Eksportér i version 1."
        case .cprAsID:
            "Sagens »id« indeholder et CPR-nummer. Brug et sagsnummer, eller kør med --key-file, så id'et pseudonymiseres."
        case .unreadable(let access): access.message
        case .encrypted: "Indholdet er krypteret. Pak det ud med adgangskoden, og kør igen på de udpakkede filer."
        case .notAFile: "Det er ikke en almindelig fil (men fx en mappe, en enhed eller en kø). Angiv en fil."
        case .unsupportedFormat:
            "Indholdet er hverken XML, JSON eller et arkiv, der kan læses. Arkiver inden i arkiver pakkes ikke ud: "
                + "pak dem ud først."
        case .lateDefaults:
            "Det, der gælder for alle sager, står efter »sager«, og en strøm kan kun læses én gang. "
                + "Flyt det foran »sager«, eller angiv filen i stedet for standard input eller et arkiv."
        case .brokenArchive: "Arkivet eller den pakkede fil er beskadiget. Dan den igen."
        }
    }
}

extension ImportError.Syntax {
    fileprivate var message: String {
        switch self {
        case .xml: "Filen er ikke velformet XML. Ret den på det angivne sted, eller eksportér den igen."
        case .json: "Teksten er ikke gyldig JSON. Ret den på det angivne sted, eller eksportér den igen."
        case .truncated: "Filen slutter midt i indholdet. Eksportér eller overfør den igen."
        case .repeatedAttribute: "Samme attribut står to gange på ét element. Behold kun den rigtige."
        case .forbiddenCharacter: "Her står et tegn, som formatet forbyder (et styretegn eller NUL). Fjern det."
        case .undeclaredEntity: "Her står en entitet, som ikke er erklæret. Skriv tegnet selv, fx »æ« for &aelig;."
        case .mismatchedTag: "Start- og sluttag passer ikke sammen. Ret det på det angivne sted."
        case .contentAfterEnd:
            "Der står indhold efter rodelementets slutning. Læg hver sag i sin egen fil eller i <sager>."
        case .repeatedMember: "Samme navn står to gange i ét JSON-objekt. Behold kun det rigtige."
        case .membersBehindCases:
            "Det, der står efter listen med sager, er ikke gyldig JSON. Ret det, eller eksportér filen igen."
        }
    }
}

extension ImportError.Encoding {
    fileprivate var message: String {
        switch self {
        case .invalidBytes:
            "Bytene passer ikke til det tegnsæt, filen angiver (uden angivelse: UTF-8). "
                + "Ret angivelsen i første linje, fx encoding=\"windows-1252\", eller gem filen som UTF-8."
        case .unknownName: "Filen angiver et ukendt tegnsæt. Gem den som UTF-8."
        case .notUTF8: "JSON skal være UTF-8, og det er denne tekst ikke. Gem filen som UTF-8, og kør igen."
        }
    }
}

extension ImportError.Cap {
    fileprivate var message: String {
        switch self {
        case .caseText(let limit): "En sag fylder mere end \(limit.inBytes). Kontrollér eksporten."
        case .attribute(let limit): "En attribut fylder mere end \(limit.inBytes). Lang tekst hører til i <afsnit>."
        case .attributeCount(let limit): "Et element har mere end \(limit) attributter. Kontrollér eksporten."
        case .markup: "Et tag eller en kommentar fylder mere end ti millioner byte. Kontrollér eksporten."
        case .input(let limit): "Indholdet fylder mere end \(limit.inBytes). Del eksporten i flere filer."
        case .archive(let limit): "Arkivet fylder mere end \(limit.inBytes) udpakket. Del det i flere."
        case .expansion(let factor):
            "Indholdet fylder mere end \(factor) gange så meget udpakket som pakket og ligner en pakkebombe. "
                + "Pak det ud selv, hvis det er ægte, og kør igen på filerne."
        case .entries(let limit): "Arkivet har mere end \(limit) filer. Del det i flere."
        }
    }
}

extension ImportError.Access {
    fileprivate var message: String {
        switch self {
        case .denied: "Der er ikke adgang til at læse her. Giv læseadgang, og kør igen."
        case .missing: "Filen eller mappen findes ikke. Kontrollér stien."
        case .failed: "Læsningen mislykkedes. Prøv igen, og kontrollér drevet, hvis det gentager sig."
        case .loop: "Mappen indeholder sig selv gennem et link. Fjern linket."
        }
    }
}

extension CaseMember {
    fileprivate var remedy: String {
        switch self {
        case .version: "version=\"1\""
        case .id: "sagens id"
        case .municipality: "det trecifrede kommunenummer"
        default: "det"
        }
    }

    fileprivate var expectedType: String {
        switch self {
        case .version: "tallet 1"
        case .birthYear: "et årstal"
        case .documents, .sections: "en liste af objekter"
        default: "en tekst i anførselstegn"
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
