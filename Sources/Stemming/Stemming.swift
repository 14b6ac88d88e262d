// Stemming
