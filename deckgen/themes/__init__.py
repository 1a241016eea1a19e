"""Themes: colours, fonts, type scale, grid and layouts."""
