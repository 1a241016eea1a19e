"""Diagrams: a model to DOT, Graphviz for places, and geometry back."""
