"""Model to interchange formats: pure functions that return text."""
