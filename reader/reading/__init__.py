"""One reading: its state and its steps, as values and pure functions; no screen is known here."""
