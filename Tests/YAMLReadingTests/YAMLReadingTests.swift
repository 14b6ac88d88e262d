// YAMLReadingTests
