"""Files that are no plain text: what they are, and the text, the facts and the places that are made of them."""
