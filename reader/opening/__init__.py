"""Paths to a finished dossier: files read it, analysis fills in what nobody annotated."""
