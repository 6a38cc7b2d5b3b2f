"""Bytes to model and back: the only room that touches the disk."""
