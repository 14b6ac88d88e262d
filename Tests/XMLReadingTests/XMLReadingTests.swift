// XMLReadingTests
