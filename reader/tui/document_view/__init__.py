"""The document view: one text on the screen, its marks and its margin."""
