"""How the screen looks: a table of roles, their styles in a theme, and the filter before the terminal."""
