/// Case files for tests of the command line, written out.
enum SampleCases {
    /// A case with an assessment that describes school and little else.
    static func xml(id: String = "147-2013-0001", municipality: String = "147", date: String = "2013-02-20") -> String {
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <sag version="1" id="\(id)" kommune="\(municipality)" maalgruppe="udsat" oprettet="2012-11-03">
          <dokument type="boernefaglig-undersoegelse" id="bfu" skabelon="dubu" dato="\(date)">
            <afsnit type="beskrivelse" dimension="skole-og-laering" kilde="skole">Anna går i 3. klasse og har haft
              elleve fraværsdage siden august.</afsnit>
            <afsnit type="samlet-analyse">udfyldes senere</afsnit>
            <afsnit type="boernesamtale" afholdt="ja">Samtalen blev holdt på skolen. Anna siger: »Jeg vil gerne have
              fred til at læse.«</afsnit>
          </dokument>
        </sag>
        """
    }

    /// The same as one line of NDJSON.
    static func line(id: String, municipality: String = "147") -> String {
        #"{"version":1,"id":"\#(id)","kommune":"\#(municipality)","dokumenter":[{"type":"boernefaglig-undersoegelse","#
            + #""skabelon":"dubu","dato":"2013-02-20","afsnit":[{"type":"beskrivelse","dimension":"bolig","#
            + #""tekst":"Familien bor i en toværelses lejlighed på tredje sal."}]}]}"#
    }
}
