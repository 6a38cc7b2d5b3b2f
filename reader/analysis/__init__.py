"""Text to quotations, speakers, dates and links to sources: pure functions."""
