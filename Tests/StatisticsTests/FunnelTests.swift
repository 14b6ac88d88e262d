import Statistics
import Testing

@Suite("Funnel plots")
struct FunnelTests {
    private static func isNear(_ one: Double, _ other: Double) -> Bool { (one - other).magnitude < 5e-5 }

    @Test("Without more variation than chance the limits are those of the share of all")
    func plain() throws {
        // z-scores -1, 0, 1: φ would be 2/3, so it is 1. Limits by hand: 0.5 ± 1.96·0.05 and ± 3.0902·0.05.
        let funnel = try #require(
            Funnel(units: [Share(45, of: 100), Share(50, of: 100), Share(55, of: 100)], centre: Share(150, of: 300)))
        #expect(funnel.centre == 0.5)
        #expect(funnel.overdispersion == 1)
        let inner = funnel.limits(total: 100, z: StandardNormal.quantile975)
        let outer = funnel.limits(total: 100, z: StandardNormal.quantile999)
        #expect(Self.isNear(inner.lower, 0.4020) && Self.isNear(inner.upper, 0.5980))
        #expect(Self.isNear(outer.lower, 0.3455) && Self.isNear(outer.upper, 0.6545))
    }

    @Test("Where units vary more than chance the limits are wider by the root of φ")
    func overdispersed() throws {
        // z-scores -2, 0, 0, 2: φ = 8/4 = 2; 1.96·√2·0.05 = 0.13859.
        let units = [40, 50, 50, 60].map { Share($0, of: 100) }
        let funnel = try #require(Funnel(units: units, centre: Share(200, of: 400)))
        #expect(Self.isNear(funnel.overdispersion, 2))
        let limits = funnel.limits(total: 100, z: StandardNormal.quantile975)
        #expect(Self.isNear(limits.lower, 0.36141) && Self.isNear(limits.upper, 0.63859))
    }

    @Test("The outermost tenth at each end does not widen the limits for the rest")
    func winsorised() throws {
        // Of ten z-scores the -4 counts as the -3 beside it, and the 4 as the 1: φ = (3·9 + 5·0 + 2·1)/10 = 2.9,
        // not (2·16 + 2·9 + 5·0 + 1)/10 = 5.1.
        let units = [30, 35, 35, 50, 50, 50, 50, 50, 55, 70].map { Share($0, of: 100) }
        let funnel = try #require(Funnel(units: units, centre: Share(500, of: 1000)))
        #expect(Self.isNear(funnel.overdispersion, 2.9))
    }

    @Test("A unit lies within, outside the inner, or outside the outer limits")
    func places() throws {
        let funnel = try #require(
            Funnel(units: [Share(45, of: 100), Share(50, of: 100), Share(55, of: 100)], centre: Share(150, of: 300)))
        #expect(funnel.place(of: Share(59, of: 100)) == .within)
        #expect(funnel.place(of: Share(60, of: 100)) == .outside95)
        #expect(funnel.place(of: Share(34, of: 100)) == .outside998)
        #expect(funnel.place(of: Share(0, of: 0)) == nil)
        // A unit of one case is never outside: its limits are 0 and 1.
        #expect(funnel.place(of: Share(0, of: 1)) == .within)
    }

    @Test("There is no funnel of one unit, or where all or none got a yes")
    func none() {
        #expect(Funnel(units: [Share(1, of: 2)], centre: Share(1, of: 2)) == nil)
        #expect(Funnel(units: [Share(1, of: 2), Share(0, of: 0)], centre: Share(1, of: 2)) == nil)
        #expect(Funnel(units: [Share(2, of: 2), Share(3, of: 3)], centre: Share(5, of: 5)) == nil)
    }
}
