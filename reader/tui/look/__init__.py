"""How the screen looks: a table of roles, their styles in a theme, and the filter before the terminal."""

from reader.tui.look.look import Look, look_of
from reader.tui.look.painter import painter_of
from reader.tui.look.roles import ROLES, Ink, Role

__all__ = ["ROLES", "Ink", "Look", "Role", "look_of", "painter_of"]
