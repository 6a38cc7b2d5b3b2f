"""What comes over the text when asked for: help, details, comparison, lists, prompts."""
