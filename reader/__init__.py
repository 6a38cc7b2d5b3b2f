"""Reader: a terminal reader for sourced stories."""

__version__ = "0.1.0"
