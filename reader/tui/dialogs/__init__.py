"""Dialogs over the text: help, details, comparison, lists."""
