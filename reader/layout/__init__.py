"""Text and width to rows: pure functions, and the only place that knows cell widths."""
