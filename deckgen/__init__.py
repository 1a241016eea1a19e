"""One YAML content file to a PowerPoint deck and its diagrams, in any language."""
