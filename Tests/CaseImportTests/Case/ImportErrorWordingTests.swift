import AuditModel
import CaseImport
import Testing

@Suite("The wordings of import errors")
struct ImportErrorWordingTests {
    private static let limit = 64 << 20

    @Test(
        "Each says what is wrong and what to do, under its code",
        arguments: [
            (
                .malformed(.xml), "ikke-velformet",
                "Filen er ikke velformet XML. Ret den på det angivne sted, eller eksportér den igen."
            ),
            (
                .malformed(.json), "ikke-velformet",
                "Teksten er ikke gyldig JSON. Ret den på det angivne sted, eller eksportér den igen."
            ),
            (
                .malformed(.truncated), "ikke-velformet",
                "Filen slutter midt i indholdet. Eksportér eller overfør den igen."
            ),
            (
                .malformed(.repeatedAttribute), "ikke-velformet",
                "Samme attribut står to gange på ét element. Behold kun den rigtige."
            ),
            (
                .malformed(.forbiddenCharacter), "ikke-velformet",
                "Her står et tegn, som formatet forbyder (et styretegn eller NUL). Fjern det."
            ),
            (
                .malformed(.undeclaredEntity), "ikke-velformet",
                "Her står en entitet, som ikke er erklæret. Skriv tegnet selv, fx »æ« for &aelig;."
            ),
            (
                .malformed(.mismatchedTag), "ikke-velformet",
                "Start- og sluttag passer ikke sammen. Ret det på det angivne sted."
            ),
            (
                .malformed(.contentAfterEnd), "ikke-velformet",
                "Der står indhold efter rodelementets slutning. Læg hver sag i sin egen fil eller i <sager>."
            ),
            (
                .malformed(.repeatedMember), "ikke-velformet",
                "Samme navn står to gange i ét JSON-objekt. Behold kun det rigtige."
            ),
            (
                .malformed(.membersBehindCases), "ikke-velformet",
                "Det, der står efter listen med sager, er ikke gyldig JSON. Ret det, eller eksportér filen igen."
            ),
            (
                .notACase, "ikke-en-sag",
                "Indholdet er ikke en sag: roden skal være <sag> eller <sager>, i JSON et objekt eller en liste af objekter. Kontrollér, at det er den rigtige fil."
            ),
            (
                .misplacedCase, "ikke-en-sag",
                "Sagen står inde i en anden sag eller i et element, formatet ikke kender, og er ikke læst. Flyt den direkte ind i <sager>, og kør igen."
            ),
            (.empty, "tom", "Filen er tom. Eksportér den igen."),
            (
                .doctype, "doctype",
                "Filen har en DOCTYPE, og den slags læses ikke, fordi den kan hente andre filer ind. Fjern DOCTYPE-linjen, og kør igen."
            ),
            (
                .encoding(.invalidBytes), "tegnsaet",
                "Bytene passer ikke til det tegnsæt, filen angiver (uden angivelse: UTF-8). Ret angivelsen i første linje, fx encoding=\"windows-1252\", eller gem filen som UTF-8."
            ),
            (
                .encoding(.notUTF8), "tegnsaet",
                "JSON skal være UTF-8, og det er denne tekst ikke. Gem filen som UTF-8, og kør igen."
            ),
            (.encoding(.unknownName), "tegnsaet", "Filen angiver et ukendt tegnsæt. Gem den som UTF-8."),
            (.tooLarge(.caseText(limit: limit)), "for-stor", "En sag fylder mere end 64 MB. Kontrollér eksporten."),
            (
                .tooLarge(.caseInMemory(limit: 16 << 20)), "for-stor",
                "En sag fylder mere end 16 MB i hukommelsen, hvor hvert tag og hver attribut også tager plads. Kontrollér eksporten."
            ),
            (
                .tooLarge(.caseStructure(limit: 1 << 20)), "for-stor",
                "En sag har mere end 1 MB klammer, tal og tegn mellem sine tekster. Kontrollér eksporten."
            ),
            (
                .tooLarge(.attribute(limit: 64 << 10)), "for-stor",
                "En attribut fylder mere end 64 kB. Lang tekst hører til i <afsnit>."
            ),
            (
                .tooLarge(.attributeCount(limit: 64)), "for-stor",
                "Et element har mere end 64 attributter. Kontrollér eksporten."
            ),
            (
                .tooLarge(.markup), "for-stor",
                "Et tag eller en kommentar fylder mere end ti millioner byte. Kontrollér eksporten."
            ),
            (
                .tooLarge(.input(limit: 64 << 30)), "for-stor",
                "Indholdet fylder mere end 64 GB. Del eksporten i flere filer."
            ),
            (
                .tooLarge(.archive(limit: 64 << 30)), "for-stor",
                "Arkivet fylder mere end 64 GB udpakket. Del det i flere."
            ),
            (
                .tooLarge(.expansion(factor: 400)), "for-stor",
                "Indholdet fylder mere end 400 gange så meget udpakket som pakket og ligner en pakkebombe. Pak det ud selv, hvis det er ægte, og kør igen på filerne."
            ),
            (.tooLarge(.entries(limit: 9)), "for-stor", "Arkivet har mere end 9 filer. Del det i flere."),
            (
                .tooDeep(limit: 64), "for-dyb",
                "Der er mere end 64 niveauer inden i hinanden. Ret eksporten: en sag har omkring ti."
            ),
            (.missing(.version), "mangler", "Sagen mangler »version«. Tilføj version=\"1\", og kør igen."),
            (.missing(.id), "mangler", "Sagen mangler »id«. Tilføj sagens id, og kør igen."),
            (
                .missing(.municipality), "mangler",
                "Sagen mangler »kommune«. Tilføj det trecifrede kommunenummer, og kør igen."
            ),
            (.wrongType(.version), "forkert-type", "»version« har en forkert JSON-type. Skriv tallet 1, og kør igen."),
            (
                .wrongType(.birthYear), "forkert-type",
                "»foedselsaar« har en forkert JSON-type. Skriv et årstal, og kør igen."
            ),
            (
                .wrongType(.documents), "forkert-type",
                "»dokumenter« har en forkert JSON-type. Skriv en liste af objekter, og kør igen."
            ),
            (
                .wrongType(.text), "forkert-type",
                "»tekst« har en forkert JSON-type. Skriv en tekst i anførselstegn, og kør igen."
            ),
            (
                .unknownMunicipality, "ukendt-kommune",
                "»kommune« er ikke en dansk kommunes nummer. Skriv det trecifrede kommunenummer, og kør igen."
            ),
            (
                .unsupportedVersion, "ukendt-version",
                "»version« er ikke 1, og kun version 1 af formatet kan læses. Eksportér i version 1."
            ),
            (
                .cprAsID, "cpr-som-id",
                "Sagens »id« indeholder et CPR-nummer. Brug et sagsnummer, eller kør med --key-file, så id'et pseudonymiseres."
            ),
            (
                .unreadable(.denied), "kan-ikke-laeses",
                "Der er ikke adgang til at læse her. Giv læseadgang, og kør igen."
            ),
            (
                .unreadable(.behindFolder), "kan-ikke-laeses",
                "Der er ikke adgang til den mappe, det ligger i. Giv adgang til at åbne mappen, og kør igen."
            ),
            (
                .unreadable(.pathTooLong), "kan-ikke-laeses",
                "Stien er for lang til at blive åbnet. Brug kortere navne eller færre mapper, og kør igen."
            ),
            (.unreadable(.missing), "kan-ikke-laeses", "Filen eller mappen findes ikke. Kontrollér stien."),
            (
                .unreadable(.failed), "kan-ikke-laeses",
                "Læsningen mislykkedes. Prøv igen, og kontrollér drevet, hvis det gentager sig."
            ),
            (
                .unreadable(.nameNotUTF8), "kan-ikke-laeses",
                "Navnet på filen eller mappen, eller på en mappe, den ligger i, er ikke UTF-8, så den kan ikke åbnes. Omdøb den, og kør igen."
            ),
            (.unreadable(.loop), "kan-ikke-laeses", "Mappen indeholder sig selv gennem et link. Fjern linket."),
            (
                .unreadable(.linkLoop), "kan-ikke-laeses",
                "Linket fører til sig selv gennem andre links, eller gennem for mange. Ret linket."
            ),
            (
                .encrypted, "krypteret",
                "Indholdet er krypteret. Pak det ud med adgangskoden, og kør igen på de udpakkede filer."
            ),
            (
                .notAFile, "ikke-en-fil",
                "Det er ikke en almindelig fil (men fx en mappe, en enhed eller en kø). Angiv en fil."
            ),
            (
                .unsupportedFormat, "ukendt-format",
                "Indholdet er hverken XML, JSON eller et arkiv, der kan læses. Arkiver inden i arkiver pakkes ikke ud: pak dem ud først."
            ),
            (
                .lateDefaults, "ikke-velformet",
                "Det, der gælder for alle sager, står efter »sager«, og en strøm kan kun læses én gang. Flyt det foran »sager«, eller angiv filen i stedet for standard input eller et arkiv."
            ),
            (.brokenArchive, "ikke-velformet", "Arkivet eller den pakkede fil er beskadiget. Dan den igen."),
        ] as [(ImportError.Problem, String, String)])
    func wording(problem: ImportError.Problem, code: String, message: String) {
        let entry = ImportError(problem, at: nil).entry(file: "sag.xml")
        #expect(entry.code.rawValue == code)
        #expect(entry.message == message)
        let english = entry.english ?? ""
        #expect(english.count > 20 && english != message)
    }

    @Test(
        "A fault that ends an input says how many cases were read before it",
        arguments: [
            (nil, "Filen er tom. Eksportér den igen."),
            (0, "Filen er tom. Eksportér den igen."),
            (1, "Filen er tom. Eksportér den igen. Den ene sag før fejlen er læst."),
            (1200, "Filen er tom. Eksportér den igen. De 1200 sager før fejlen er læst."),
        ] as [(Int?, String)])
    func completeCases(count: Int?, message: String) {
        #expect(ImportError(.empty, at: nil, completeCases: count).message.danish == message)
    }

    @Test("English says the same, with what was read before")
    func english() {
        let error = ImportError(.encoding(.notUTF8), at: nil, completeCases: 2)
        #expect(
            error.entry(file: "a.json").english
                == "JSON must be UTF-8, and this text is not. Save the file as UTF-8 and run again. "
                + "The 2 cases before the fault were read.")
        #expect(
            ImportError(.wrongType(.birthYear), at: nil).entry(file: "a.json").english
                == "»foedselsaar« has the wrong JSON type. Write a year and run again.")
    }

    @Test("CPR numbers in file names and ids are masked in the row")
    func masked() {
        let error = ImportError(.missing(.version), at: .line(3, column: 5), caseID: "251248-9996")
        let entry = error.entry(file: "export/251248-9996.xml")
        #expect(entry.file == "export/######-####.xml")
        #expect(entry.caseID == "######-####")
        #expect(entry.position == .line(3, column: 5))
    }
}
