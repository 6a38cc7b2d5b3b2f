"""What the one-line prompt may ask for, and what the question is about."""

from __future__ import annotations

from enum import Enum

from reader.memory.remembered import Note
from reader.model import Quotation
from reader.model.place import Place
from reader.model.values import dataclass


class PromptFor(Enum):
    """A purpose of the prompt, with its label, or the message that asks for a letter."""

    SEARCH = "/"
    SEARCH_ALL = "all documents /"
    COMMAND = ":"
    NOTE = "note: "
    BOOKMARK = "Bookmark: type a letter"
    GO_TO_BOOKMARK = "Go to bookmark: type its letter"

    @property
    def is_for_a_letter(self) -> bool:
        """Whether a single letter answers it, not a line."""
        return self in (PromptFor.BOOKMARK, PromptFor.GO_TO_BOOKMARK)

    @property
    def is_for_a_search(self) -> bool:
        """Whether words to search for answer it."""
        return self in (PromptFor.SEARCH, PromptFor.SEARCH_ALL)


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked for, and about what: the answer belongs to that, wherever the user goes meanwhile.

    Attributes:
        purpose: What the line is for.
        place: Where the reading was when it was asked.
        quotation: The quotation it is about; None for none.
        words: What stands in the line at first.
        about: The words that it is about, shortened; empty for none.
        note: The note on a place that is asked for, as it is now; None for any other question.
    """

    purpose: PromptFor
    place: Place
    quotation: Quotation | None = None
    words: str = ""
    about: str = ""
    note: Note | None = None

    def label(self, line: str) -> str:
        """Return what stands before the line that was typed so far: what is asked for, and what an empty one does."""
        if self.purpose is not PromptFor.NOTE or not self.about:
            return self.purpose.value
        if self.words and not line.strip():
            return f"empty: deletes the note on “{self.about}” "
        return f"note on “{self.about}”: "
