import Reporting
import Testing

@testable import Auditor

@Suite("What is said while a sample is drawn")
struct SampleAnnouncementTests {
    @Test("One case is in the singular")
    func singular() {
        #expect(SampleAnnouncement(language: .danish).frozen(1, hash: "ab").hasPrefix("Rammen er frosset: 1 sag\n"))
        #expect(SampleAnnouncement(language: .danish).frozen(2, hash: "ab").hasPrefix("Rammen er frosset: 2 sager\n"))
        #expect(SampleAnnouncement(language: .english).frozen(1, hash: "ab").hasPrefix("The frame is frozen: 1 case\n"))
    }
}
