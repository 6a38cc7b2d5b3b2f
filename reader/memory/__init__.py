"""What the reader of a dossier left behind: places, bookmarks, notes."""
