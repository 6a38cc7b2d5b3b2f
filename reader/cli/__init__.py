"""One module a command; prints through one writer; imports the screen lazily."""
