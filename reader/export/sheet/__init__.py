"""The fact-check sheet: a dossier's quotations as they stand, to print or to send, in several formats."""
