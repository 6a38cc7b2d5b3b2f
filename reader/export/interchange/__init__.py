"""A dossier's annotations in the formats that researchers' programs read."""
