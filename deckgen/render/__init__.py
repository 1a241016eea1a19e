"""Scene to pictures: SVG and PNG."""
