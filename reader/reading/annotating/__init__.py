"""Making and mending annotations: what a change comes to, as pure functions, and how it is asked for and made."""
