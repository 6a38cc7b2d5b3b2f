"""Markdown read as it is printed: the blocks of a text, the marks within them, and where each word stands."""
