"""What a reader leaves in a dossier: places, bookmarks, notes."""
