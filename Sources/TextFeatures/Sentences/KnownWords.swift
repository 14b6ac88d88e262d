/// Words whose marks the splitting of sentences needs: abbreviations, months, words that begin a sentence, verbs.
///
/// Closed classes of the written language, not vocabulary of the field; written folded.
struct KnownWords {
    static let shared = KnownWords()

    private let marks: KeyTable

    private init() {
        var marks: [UInt32: WordMarks] = [:]
        for (list, mark) in [
            (Self.abbreviations, WordMarks.abbreviation), (Self.closingAbbreviations, .closingAbbreviation),
            (Self.ordinalNouns, .ordinalNoun), (Self.starters, .starter), (Self.verbs, .verb),
        ] {
            for word in list.split(whereSeparator: \.isWhitespace) {
                marks[TextHash.of(String(word)), default: []].insert(mark)
            }
        }
        self.marks = marks.reduce(into: KeyTable(count: marks.count)) { table, entry in
            _ = table.insert(UInt64(entry.key), entry.value.rawValue)
        }
    }

    func marks(of word: borrowing Span<UInt8>) -> WordMarks {
        var found = WordMarks(rawValue: marks[UInt64(TextHash.of(word))] ?? 0)
        var digits = true
        var crosses = word.count > 1
        for index in word.indices {
            digits = digits && (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(word[index])
            crosses = crosses && word[index] == UInt8(ascii: "x")
        }
        if digits { found.insert(.number) }
        if crosses { found.insert(.filler) }
        return found
    }

    /// Dotted ones are written without their stops: "f.eks." as "feks".
    private static let abbreviations = """
        adj adm adr afd afs afsn alm ang ank ansv arb att aut beh bem bet bfu bl bla ca cand civ ctr cvr dr dvs
        dir eg eks eksp enl evt fam ff feks fhv flg foraeldremynd forb forh fr frk fx gl gnsn gr hdl henh henv
        hhv hr hvh hft ifa iflg ifm ift indb indl inkl ins ivf jf jfr jnr jr kap kgl kl koord kons kst kvt
        litr lb lic ltr maks max md mdl medd mia mio mha mhp mht mrk mv ndr nl norm nr obs oevr omk omr opg oprd opl
        ordf org orl pgl pga pgf ph pkt poed prof psyk ptr ref reg rep repr resp sagsbeh sbh sek sekr skr skt
        sml soc socraad spec spm ss st stk stud sv sygepl tdl tidl till tlf ubeh udd udg udt ult underv undt unders
        uforb vedl vedr vejl vha vol konkl vurd
        """

    private static let closingAbbreviations = """
        bilag cm dd dl em etc fl fm g ha kg km kr l m mdr mfl min ml mm mv ol oa osv p pct pm pt s stck tim
        afg afsl anbr besl forl forsaet forts foranst indiv kontaktp netv opf opholdstill ordn paed plejef plejem psykol
        samarb samv skriftl stoettef stoettefam stoettep sundhedspl superv terap udv ugtl
        """

    private static let ordinalNouns = """
        januar februar marts april maj juni juli august september oktober november december jan feb mar apr jun jul aug
        sep sept okt nov dec klasse kl klassetrin maaned trimester
        """

    private static let starters = """
        hun han det der den de vi jeg mor far barnet drengen pigen foraeldrene familien moderen faderen skolen begge
        ved da naar efter under i paa der dette disse denne herefter derefter endvidere ligeledes undertegnede hvis
        """

    private static let verbs = """
        er var har havde kan kunne skal skulle vil ville maa maatte faar fik gaar gik bor boede bliver blev siger sagde
        oplyser fortaeller beskriver viser ses findes mangler arbejder laver spiser sover taler staar stod kommer kom
        tager tog giver gav ved vidste synes mener oensker haaber savner trives
        """
}
