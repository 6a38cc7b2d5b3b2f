"""A dossier's annotations as W3C Web Annotations (JSON-LD)."""
