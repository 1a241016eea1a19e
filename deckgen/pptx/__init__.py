"""Scene to PowerPoint: the parts of a presentation package."""
