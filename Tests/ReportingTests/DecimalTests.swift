import Testing

@testable import Reporting

@Suite("Numbers with a fixed number of decimals")
struct DecimalTests {
    @Test(
        "Rounded half away from zero, and in powers of ten what no whole number holds",
        arguments: [
            (0.125, "0,13"), (-0.125, "-0,13"), (-0.001, "0,00"), (2, "2,00"), (5.14e42, "5,1e+42"), (-3e30, "-3e+30"),
            (Double.infinity, "inf"), (Double.nan, "nan"),
        ])
    func fixed(value: Double, expected: String) {
        #expect(Decimal.fixed(value, digits: 2, separator: ",") == expected)
    }
}
