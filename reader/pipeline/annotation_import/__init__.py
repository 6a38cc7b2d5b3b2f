"""Annotations from other programs, and from Reader itself, taken into a dossier: first planned, then kept."""
