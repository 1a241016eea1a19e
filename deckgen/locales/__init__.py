"""Content to a deck in one language: words chosen, figures worded."""
