"""Query to matches: pure functions."""
