"""When two stretches are the same words: folding, every way to write them, finding them again, near names."""
