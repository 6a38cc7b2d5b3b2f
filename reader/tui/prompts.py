"""What the one-line prompt may ask for."""

from __future__ import annotations

from enum import Enum


class PromptFor(Enum):
    """A purpose of the prompt, with what stands before the cursor."""

    SEARCH = "/"
    SEARCH_ALL = "all documents /"
    COMMAND = ":"
    NOTE = "note: "
    SPEAKER = "speaker: "
