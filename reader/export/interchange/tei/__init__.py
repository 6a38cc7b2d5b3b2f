"""Texts with their annotations as TEI P5."""
