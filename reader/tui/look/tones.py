"""The inks of verdicts that somebody is to look at: amber for doubtful, red for bad."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

#: On a dark ground, and on a light one; each is adjusted to the theme's grounds.
TONES_ON_DARK: Final[Mapping[str, str]] = {"doubtful": "#ffb74d", "bad": "#ff7070"}
TONES_ON_LIGHT: Final[Mapping[str, str]] = {"doubtful": "#8f5100", "bad": "#b3141f"}
#: Of a terminal's sixteen; on white none that is like amber can be read on most terminals.
OWN_TONES_ON_DARK: Final[Mapping[str, str]] = {"doubtful": "bright_yellow", "bad": "bright_red"}
OWN_TONES_ON_LIGHT: Final[Mapping[str, str]] = {"bad": "red"}
