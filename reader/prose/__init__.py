"""What a person reads of a text: its words without markup and furniture, with every offset mapped back."""
