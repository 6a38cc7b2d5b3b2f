"""Words that end with a stop which ends no sentence."""

from __future__ import annotations

_TITLES = "Mrs?|Ms|Dr|Sens?|Reps?|Govs?|Gen|Lt|Col|Maj|Capt|Sgt|Rev|Prof|Hon|Adm|Cmdr|Supt|Pres|Atty"
_OTHERS = "St|Jr|Sr|Inc|Co|vs"
STOPPED = rf"(?:{_TITLES}|{_OTHERS})\."
"""A pattern for titles and the like. From: general knowledge, written for Reader."""
