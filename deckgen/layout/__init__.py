"""Deck to scene: text measured, shapes placed on the grid."""
