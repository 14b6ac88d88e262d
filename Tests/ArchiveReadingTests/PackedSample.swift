import Foundation

/// The text "Barnet går i skole.", packed in every way that is read; archives hold "To" as a second entry.
enum PackedSample {
    static let text = "Barnet går i skole.\n"

    static let compressed: [(name: String, base64: String)] = [
        (
            "a.xml.gz",
            "H4sIAAAAAAACA3NKLMpLLVFIP7y0SCFToTg7PydVjwsA6bIl1BUAAAA="
        ),
        (
            "a.xml.bz2",
            "QlpoOTFBWSZTWRJGD3kAAALVlAAQQAEQACKtnAACAAgAIAAigaHqaP1TQoaaYAKnVpsvxSBHjDxHxdyRThQkBJGD3kA="
        ),
        (
            "a.xml.xz",
            "/Td6WFoAAATm1rRGAgAhARYAAAB0L+WjAQAUQmFybmV0IGfDpXIgaSBza29sZS4KAAAAANrbcAhRAeeRAAEtFS8LcW0ftvN9"
                + "AQAAAAAEWVo="
        ),
        (
            "a.xml.zst",
            "KLUv/SQVqQAAQmFybmV0IGfDpXIgaSBza29sZS4Ku9p6uQ=="
        ),
    ]

    /// Nothing, in every way a single file is packed.
    static let empty: [(name: String, base64: String)] = [
        ("a.xml.gz", "H4sIAAAAAAAAAwMAAAAAAAAAAAA="),
        ("a.tar.gz", "H4sIAAAAAAAAAwMAAAAAAAAAAAA="),
        ("a.xml.bz2", "QlpoORdyRThQkAAAAAA="),
        ("a.xml.xz", "/Td6WFoAAATm1rRGAAAAABzfRCEftvN9AQAAAAAEWVo="),
        ("a.ndjson.zst", "KLUv/SQAAQAAmenYUQ=="),
    ]

    /// "To" as an entry whose name is not of ASCII alone.
    static let danishNames: [(name: String, base64: String)] = [
        (
            "Øst/børn.xml",
            "UEsDBBQAAAgAAAAAISBm9gNCAgAAAAIAAAAOAAAAw5hzdC9iw7hybi54bWxUb1BLAQIUAxQAAAgAAAAAISBm9gNCAgAAAAIA"
                + "AAAOAAAAAAAAAAAAAACAAQAAAADDmHN0L2LDuHJuLnhtbFBLBQYAAAAAAQABADwAAAAuAAAAAAA="
        ),
        (
            "sag_ærø.xml",
            "N3q8ryccAAPu1DkPDAAAAAAAAABKAAAAAAAAAEr4AxUAKhvc//////AAAAABBAYAAQkMAAcLAQABIwMBAQVdAACAAAwCAAgK"
                + "AWb2A0IAAAUBERkAcwBhAGcAXwDmAHIA+AAuAHgAbQBsAAAAFQYBACCApIEAAA=="
        ),
    ]

    /// "Et", "To" and "Tre" as entries without any names, and with one of them no text (half a surrogate pair) or empty.
    static let nameless: [(labels: [String], base64: String)] = [
        (
            ["nameless 1", "nameless 2", "nameless 3"],
            "N3q8ryccAARG7wDJBwAAAAAAAAAsAAAAAAAAAKDe6UxFdFRvVHJlAQQGAAEJBwAHCwEAAQEADAcACA0DCQICCgGaHL+bZvYD"
                + "Qt3RJbQAAAUDAAA="
        ),
        (
            ["a.xml", "nameless 2", "c.xml"],
            "N3q8ryccAATvxP6OBwAAAAAAAABTAAAAAAAAAOvdqeVFdFRvVHJlAQQGAAEJBwAHCwEAAQEADAcACA0DCQICCgGaHL+bZvYD"
                + "Qt3RJbQAAAUDESUAYQAuAHgAbQBsAAAAANguAHgAbQBsAAAAYwAuAHgAbQBsAAAAAAA="
        ),
        (
            ["a.xml", "nameless 2", "c.xml"],
            "N3q8ryccAAQaPCUkBwAAAAAAAABJAAAAAAAAAP0qRLlFdFRvVHJlAQQGAAEJBwAHCwEAAQEADAcACA0DCQICCgGaHL+bZvYD"
                + "Qt3RJbQAAAUDERsAYQAuAHgAbQBsAAAAAABjAC4AeABtAGwAAAAAAA=="
        ),
    ]

    static let archives: [(name: String, base64: String)] = [
        (
            "a.tar.gz",
            "H4sIAAAAAAACA+3TzQmDQBBA4TlbxVYgk7jqPTWkgRVExD9YDaShVJLGXLwIelYSfN9lhrnM6bn43bVyLA0ya5cZbKfqPV33"
                + "5Z7lasWonOA1Ts6Hl3JND+f7cjLV9+NNbcZmaMs4ElxF8Qv9a7Lv/0b/Z3gO1A4AAAAAAAAAAAAAAPDPZrQj+gYAKAAA"
        ),
        (
            "a.tar.zst",
            "KLUv/WQAJzUDAPIDDxSwPQxKhtjosIqJgM+KO7SigViUU5YRM9wD8aaVOMRweYchv3rb+jH+toz1/wh/hkqPyhjjz0njJ92i"
                + "BQ4gYC2t2Q/A8CA9vopjVaZeCwxACefUNj91/szbC7IUFAwKsJ0mHH3gpzs="
        ),
        (
            "a.zip",
            "UEsDBBQAAAAAAAAAIUTpsiXUFQAAABUAAAAFAAAAYS54bWxCYXJuZXQgZ8OlciBpIHNrb2xlLgpQSwMEFAAAAAAAAAAhRAjB"
                + "RJYDAAAAAwAAAAUAAABiLnhtbFRvClBLAQIUAxQAAAAAAAAAIUTpsiXUFQAAABUAAAAFAAAAAAAAAAAAAACAAQAAAABhLnht"
                + "bFBLAQIUAxQAAAAAAAAAIUQIwUSWAwAAAAMAAAAFAAAAAAAAAAAAAACAATgAAABiLnhtbFBLBQYAAAAAAgACAGYAAABeAAAA"
                + "AAA="
        ),
        (
            "a.7z",
            "N3q8ryccAAOHW/M/dQAAAAAAAAAgAAAAAAAAAIrIsb4AIRhKRwADU9vbHod2zSGt0oN19fDqro6yE1Zbh95//+QEAAAAAIEz"
                + "B64P0Es5PJ8/R0Fc9mccFgU19bJ2rBY2OcXCxxuOt2PE3l3/BDcgKgaGaPPotoV+MhVrJEzji5bNCk2pBUkeI8MERpsnNYr/"
                + "//xqYAAXBiQBCVEABwsBAAEjAwEBBV0AAIAADFYKAWO3gbkAAA=="
        ),
    ]
}
