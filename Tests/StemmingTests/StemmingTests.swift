// StemmingTests
