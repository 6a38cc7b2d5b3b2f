"""When two stretches are the same words: folding, spelling variants, finding them again, similar names."""
