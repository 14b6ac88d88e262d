// TextFeaturesTests
