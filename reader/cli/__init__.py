"""The command line: one module per command, one writer for all output; the screen is imported only when it opens."""
