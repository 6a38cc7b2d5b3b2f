"""What the one-line prompt may ask for, and of what it was asked."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from reader.model import Quotation
from reader.model.place import Place


class PromptFor(Enum):
    """A purpose of the prompt, with what stands before the cursor, or is said where a letter is asked for."""

    SEARCH = "/"
    SEARCH_ALL = "all documents /"
    COMMAND = ":"
    NOTE = "note: "
    SPEAKER = "speaker: "
    BOOKMARK = "Bookmark: type a letter"
    GO_TO_BOOKMARK = "Go to bookmark: type its letter"

    @property
    def is_for_a_letter(self) -> bool:
        """Whether one letter answers it, as it is typed, and not a whole line."""
        return self in (PromptFor.BOOKMARK, PromptFor.GO_TO_BOOKMARK)

    @property
    def is_for_a_search(self) -> bool:
        """Whether words to search for answer it."""
        return self in (PromptFor.SEARCH, PromptFor.SEARCH_ALL)


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked for, and of what: the answer belongs to that, wherever the reader went meanwhile.

    Attributes:
        purpose: What the line is for.
        place: Where the reader was when it was asked.
        quotation: The quotation it was asked of; None where it is about no quotation.
    """

    purpose: PromptFor
    place: Place
    quotation: Quotation | None = None
