"""Text: what it measures, where its lines break, and what size fits."""
