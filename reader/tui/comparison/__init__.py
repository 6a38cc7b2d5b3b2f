"""The comparison: a quotation beside a passage of a source, in a pane below the text."""
