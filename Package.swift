// swift-tools-version: 6.2
// The targets stand in the order in which the data flows; the compiler enforces who may see whom.
import PackageDescription

// Where Debian, Fedora and Arch keep Pango's headers. `pkgConfig:` would also link the libraries.
let pangoHeaders =
  ["pango-1.0", "glib-2.0", "harfbuzz", "cairo"].map { "/usr/include/" + $0 }
  + ["x86_64-linux-gnu/", "aarch64-linux-gnu/", ""].map { "/usr/lib/\($0)glib-2.0/include" }
  + ["/usr/lib64/glib-2.0/include"]

let package = Package(
  name: "undersigned",
  products: [.executable(name: "undersigned", targets: ["undersigned"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    // C libraries.
    .systemLibrary(name: "CCmark"),
    .systemLibrary(name: "CCsv"),
    .systemLibrary(name: "CJansson"),
    .systemLibrary(name: "CLibYAML"),
    .systemLibrary(name: "CMinizip"),
    .systemLibrary(name: "CNcurses"),
    // ICU's headers only: the libraries are loaded when they are first needed, not with the program.
    .target(name: "CICU"),
    .target(name: "CTerminal"),
    // Pango's headers only: the libraries are loaded with the first PDF, not with the program.
    .target(name: "CTypesetter", cSettings: [.unsafeFlags(pangoHeaders.map { "-I" + $0 })]),

    // The letter.
    .target(name: "TextMetrics"),
    .target(name: "YAMLTree", dependencies: ["CLibYAML"]),
    .target(
      name: "LetterCore",
      dependencies: ["TextMetrics", "YAMLTree", "CICU", "CCmark"],
      resources: [.embedInCode("Templates/local-law-enforcement.md")]),
    .target(name: "SignOnImport", dependencies: ["LetterCore", "TextMetrics", "CCsv"]),
    .target(name: "LetterFormats", dependencies: ["LetterCore", "CMinizip", "Typesetter"]),
    .target(
      name: "Typesetter", dependencies: ["LetterCore", "TextMetrics", "CTypesetter", "CICU"]),
    .target(name: "DraftStore", dependencies: ["LetterCore", "TextMetrics", "CJansson"]),

    // The screen.
    .target(name: "Canvas", dependencies: ["TextMetrics"]),
    .target(
      name: "Themes",
      dependencies: ["Canvas", "YAMLTree"],
      path: "Themes",
      resources: [.embedInCode("default.yaml"), .embedInCode("high-contrast.yaml")]),
    .target(name: "Wizard", dependencies: ["LetterCore", "SignOnImport", "Canvas", "TextMetrics"]),
    .target(name: "CursesTerminal", dependencies: ["Canvas", "CNcurses", "CTerminal"]),

    // The programs.
    .executableTarget(
      name: "undersigned",
      dependencies: [
        "LetterCore", "SignOnImport", "LetterFormats", "Typesetter", "DraftStore", "Wizard",
        "Themes",
        "CursesTerminal", "CTerminal", "CICU", "TextMetrics",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .executableTarget(
      name: "bench",
      dependencies: [
        "LetterCore", "LetterFormats", "DraftStore", "PseudoTerminal", "undersigned",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),

    // Tests. `PseudoTerminal` runs a program on a real pseudo-terminal and reads its screen.
    .systemLibrary(name: "CVterm", path: "Tests/CVterm"),
    .target(name: "CPseudoTerminal", path: "Tests/CPseudoTerminal"),
    .target(
      name: "PseudoTerminal", dependencies: ["CVterm", "CPseudoTerminal"],
      path: "Tests/PseudoTerminal"),
    // Drafts of all that there can be in one, made up.
    .target(name: "DraftGeneration", dependencies: ["LetterCore"], path: "Tests/DraftGeneration"),
    // `torture` proves that drafts cannot be lost; see `torture --help`.
    .target(name: "CTorture", path: "Tests/CTorture"),
    .executableTarget(
      name: "torture",
      dependencies: [
        "DraftStore", "LetterCore", "PseudoTerminal", "CTorture", "DraftGeneration", "undersigned",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "Tests/Torture"),
    // `fuzz-import` feeds the importer what no form ever exported; see `fuzz-import --help`.
    .target(
      name: "ImportFuzz", dependencies: ["SignOnImport", "LetterCore", "TextMetrics"],
      path: "Tests/ImportFuzz/Fuzz"),
    .executableTarget(
      name: "fuzz-import",
      dependencies: [
        "ImportFuzz", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "Tests/ImportFuzz/Program"),
    // `read-back` shows documents to other people's readers; see `read-back --help`.
    .target(
      name: "ReadBack", dependencies: ["DraftStore", "ImportFuzz", "LetterCore"],
      path: "Tests/Readers/Library"),
    .executableTarget(
      name: "read-back",
      dependencies: [
        "ReadBack", "LetterCore", "LetterFormats", "Typesetter", "PseudoTerminal",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "Tests/Readers/Program", resources: [.embedInCode("readers.py")]),
    .testTarget(name: "TextMetricsTests", dependencies: ["TextMetrics"]),
    .testTarget(name: "YAMLTreeTests", dependencies: ["YAMLTree"]),
    .testTarget(
      name: "LetterCoreTests", dependencies: ["LetterCore"], exclude: ["Fixtures"]),
    .testTarget(
      name: "SignOnImportTests", dependencies: ["SignOnImport", "LetterCore", "ImportFuzz"],
      exclude: ["Fixtures"]),
    .testTarget(
      name: "LetterFormatsTests",
      dependencies: [
        "LetterFormats", "LetterCore", "Typesetter", "ReadBack", "CCmark", "CMinizip",
      ],
      exclude: ["Golden"]),
    .testTarget(name: "TypesetterTests", dependencies: ["Typesetter", "LetterCore"]),
    .testTarget(
      name: "DraftStoreTests", dependencies: ["DraftStore", "LetterCore", "DraftGeneration"]),
    .testTarget(name: "CanvasTests", dependencies: ["Canvas"]),
    .testTarget(name: "ThemesTests", dependencies: ["Themes"]),
    .testTarget(name: "WizardTests", dependencies: ["Wizard", "DraftStore"], exclude: ["Screens"]),
    .testTarget(name: "CursesTerminalTests", dependencies: ["CursesTerminal", "CNcurses"]),
    .testTarget(
      name: "RuntimeTests",
      dependencies: ["undersigned", "Canvas", "DraftStore", "LetterCore", "Wizard"]),
    .testTarget(
      name: "JourneyTests", dependencies: ["PseudoTerminal", "undersigned"], exclude: ["Fixtures"]),
    .testTarget(name: "TortureTests", dependencies: ["PseudoTerminal", "torture", "undersigned"]),
  ],
  swiftLanguageModes: [.v6]
)

// Warnings are errors in every Swift target of ours.
let cTargets = ["CICU", "CTerminal", "CTypesetter", "CPseudoTerminal", "CTorture"]
for target in package.targets where target.type != .system && !cTargets.contains(target.name) {
  target.swiftSettings = [.treatAllWarnings(as: .error)]
}
