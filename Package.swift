// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "auditor",
    products: [.executable(name: "auditor", targets: ["Auditor"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.10.0"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: [
        // C libraries: a module map and a shim each, no logic.
        .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .systemLibrary(name: "CLibArchive", pkgConfig: "libarchive", providers: [.apt(["libarchive-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .systemLibrary(name: "CLibStemmer", providers: [.apt(["libstemmer-dev"])]),
        .systemLibrary(name: "CXlsxwriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
        // Part of the C library, which Swift's own module of it leaves out.
        .systemLibrary(name: "CMalloc"),
        .target(name: "CSimdjson", linkerSettings: [.linkedLibrary("simdjson")]),

        // One Swift door for each of them; `unsafe` occurs nowhere else.
        .target(name: "XMLReading", dependencies: ["CLibXML2"]),
        .target(name: "ArchiveReading", dependencies: ["CLibArchive", "CZlib"]),
        .target(name: "Stemming", dependencies: ["CLibStemmer"]),
        .target(name: "JSONReading", dependencies: ["CSimdjson"]),
        .target(name: "XLSXWriting", dependencies: ["CXlsxwriter"]),

        // YAML with file, line and column; the only importer of Yams.
        .target(name: "YAMLReading", dependencies: [.product(name: "Yams", package: "Yams")]),

        .target(name: "AuditModel"),
        .target(
            name: "CaseImport",
            dependencies: ["AuditModel", "XMLReading", "JSONReading", "ArchiveReading", "YAMLReading"],
            resources: [.copy("Schemas")]),
        .target(name: "TextFeatures", dependencies: ["Stemming"]),
        .target(
            name: "Rules",
            dependencies: ["AuditModel", "TextFeatures", "YAMLReading"],
            resources: [.copy("Standards"), .copy("Vocabulary")]),
        .target(name: "Statistics"),
        // The SQLite ledger; the only importer of GRDB.
        .target(name: "AuditLedger", dependencies: ["AuditModel", .product(name: "GRDB", package: "GRDB.swift")]),
        .target(
            name: "Reporting",
            dependencies: [
                "AuditModel", "Statistics", "XLSXWriting", .product(name: "Mustache", package: "swift-mustache"),
            ],
            resources: [
                .copy("HTML/Templates"), .copy("JSON/rapport.schema.json"), .copy("Tilsyn/ReviewTemplates"),
                .copy("Comparison/ComparisonTemplates"), .copy("Trend/TrendTemplates"),
                .copy("Barometer/barometer-skabelon.csv"),
                .copy("Barometer/barometer-skabelon-en.csv"), .copy("Comparison/sammenligning.schema.json"),
                .copy("Trend/udvikling.schema.json"), .copy("Factors/faktorer.schema.json"),
                .copy("Analyses/AnalysisTemplates"), .copy("Barometer/barometer.schema.json"),
                .copy("Impact/flytning.schema.json"), .copy("SharedPassages/passager.schema.json"),
            ]),
        .executableTarget(
            name: "Auditor",
            dependencies: [
                "AuditModel", "ArchiveReading", "XMLReading", "CaseImport", "TextFeatures", "Rules", "Statistics",
                "Reporting", "AuditLedger", "YAMLReading", "XLSXWriting", "CMalloc",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Logging", package: "swift-log"),
            ]),

        .target(
            name: "AuditTesting", dependencies: ["AuditModel", "CaseImport", "ArchiveReading"],
            path: "Tests/AuditTesting"),
        .testTarget(name: "XMLReadingTests", dependencies: ["XMLReading", "AuditTesting"]),
        .testTarget(name: "ArchiveReadingTests", dependencies: ["ArchiveReading", "AuditTesting"]),
        .testTarget(name: "JSONReadingTests", dependencies: ["JSONReading", "AuditTesting"]),
        .testTarget(name: "XLSXWritingTests", dependencies: ["XLSXWriting", "AuditTesting"]),
        .testTarget(name: "YAMLReadingTests", dependencies: ["YAMLReading"]),
        .testTarget(name: "AuditModelTests", dependencies: ["AuditModel"]),
        .testTarget(
            name: "CaseImportTests",
            dependencies: ["AuditModel", "CaseImport", "JSONReading", "YAMLReading", "AuditTesting"]),
        .testTarget(name: "StemmingTests", dependencies: ["Stemming"]),
        .testTarget(name: "TextFeaturesTests", dependencies: ["TextFeatures", "AuditTesting"]),
        .testTarget(
            name: "RulesTests",
            dependencies: ["Rules", "TextFeatures", "AuditModel", "CaseImport", "YAMLReading", "AuditTesting"],
            exclude: ["Wordings"]),
        .testTarget(name: "StatisticsTests", dependencies: ["Statistics"], resources: [.copy("Reference")]),
        .testTarget(name: "AuditLedgerTests", dependencies: ["AuditLedger", "AuditModel", "AuditTesting"]),
        .testTarget(
            name: "ReportingTests", dependencies: ["Reporting", "AuditModel", "Statistics", "AuditTesting"]),
        .testTarget(
            name: "AuditorTests",
            dependencies: [
                "Auditor", "AuditModel", "CaseImport", "TextFeatures", "Statistics", "Reporting", "AuditLedger",
                "AuditTesting",
            ],
            exclude: ["Reference"]),
    ]
)

for target in package.targets where target.type != .system && target.name != "CSimdjson" {
    target.swiftSettings = [
        .swiftLanguageMode(.v6),
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
        .strictMemorySafety(),
        .treatAllWarnings(as: .error),
    ]
}
