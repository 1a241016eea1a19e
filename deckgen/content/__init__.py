"""YAML to content: reading with positions, and the typed models."""
