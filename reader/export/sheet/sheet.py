"""What a fact-check sheet says, whatever its format: documents, quotations, what became of each, and the total."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reader.model import outcome
from reader.model.outcome import Outcome, judged_words, outcome_words
from reader.model.values import dataclass
from reader.model.verdicts import badness

if TYPE_CHECKING:
    from reader.analysis.sources import Stretch
    from reader.model import Document, Dossier, Quotation, Speaker
    from reader.model.judgement import Judgement
    from reader.model.verdicts import Step
    from reader.model.verified import Verified


@dataclass(frozen=True, slots=True)
class Side:
    """Some words, and where they stand.

    Attributes:
        document: Id of their document.
        place: Where in it, in words: `p. 12`, `line 7, turn 2`.
        who: Who says them there; empty if unknown.
        stretches: The words, split where they differ from the other side.
    """

    document: str
    place: str
    who: str
    stretches: tuple[Stretch, ...]

    @property
    def words(self) -> str:
        """The words on one line."""
        return " ".join("".join(stretch.text for stretch in self.stretches).split())


@dataclass(frozen=True, slots=True)
class ComparedPart:
    """A part of a quotation, and the passage it was compared with.

    Attributes:
        verified: What was found of it.
        here: The quoted words.
        there: The passage, or the one most like absent words; None if there is none.
    """

    verified: Verified
    here: Side
    there: Side | None


@dataclass(frozen=True, slots=True)
class Entry:
    """A quotation on the sheet.

    Attributes:
        number: Counted from 1, in the order of the documents.
        quotation: The quotation.
        speaker: Who says it; None if unknown.
        via: Who tells that; empty for nobody.
        step: Where it stands on the scale of verdicts.
        judgement: What a person decided of it; None for nothing.
        parts: Its parts, one at least.
    """

    number: int
    quotation: Quotation
    speaker: Speaker | None
    via: str
    step: Step
    judgement: Judgement | None
    parts: tuple[ComparedPart, ...]

    @property
    def outcome(self) -> Outcome:
        """What it comes to."""
        return outcome.outcome_of(self.step, self.judgement)

    @property
    def who(self) -> str:
        """Who says it, and who tells that: `Ann Hale, via The Times`."""
        name = self.speaker.name if self.speaker else "speaker unknown"
        return f"{name}, via {self.via}" if self.via else name

    @property
    def words(self) -> str:
        """The quoted words on one line, parts apart."""
        return " … ".join(part.here.words for part in self.parts)


@dataclass(frozen=True, slots=True)
class Sheet:
    """A fact-check sheet.

    Attributes:
        dossier: What it is of.
        entries: The quotations, in the order of the documents.
        day: The day of the sheet, in ISO 8601; empty if it says none.
        address: Where on the web it is to be found; empty if nowhere.
    """

    dossier: Dossier
    entries: tuple[Entry, ...]
    day: str = ""
    address: str = ""

    @property
    def title(self) -> str:
        """What it is of, in words."""
        return self.dossier.title

    @property
    def total(self) -> str:
        """What the quotations come to, as a sentence."""
        return outcome_words(entry.outcome for entry in self.entries)

    @property
    def judged(self) -> str:
        """Whose word that is, as a sentence."""
        return judged_words([entry.judgement for entry in self.entries])

    def name_of(self, person: str) -> str:
        """Return the name of somebody whom a document names by a speaker's id, or as it stands."""
        speaker = self.dossier.speaker(person)
        return speaker.name if speaker else person

    @property
    def stories(self) -> tuple[Document, ...]:
        """The documents whose quotations are on the sheet."""
        quoting = {entry.quotation.document for entry in self.entries}
        return tuple(document for document in self.dossier.documents if document.id in quoting)


@dataclass(frozen=True, slots=True)
class Section:
    """Quotations of which the same is to be said, each in a block of its own.

    Attributes:
        title: What is said of them.
        entries: The worst first.
    """

    title: str
    entries: tuple[Entry, ...]


#: The titles of sections with the outcomes that go there; what stands or could not be checked is in the table alone.
_SECTIONS: Final = (
    ("Wrong", (outcome.CHANGED, outcome.BY_OTHERS, outcome.ABSENT, outcome.WRONG)),
    ("To be looked at", (outcome.TO_LOOK_AT, outcome.LATER)),
)
#: What a person let stand against the verdict is shown too: whoever relies on the sheet must know.
LET_STAND: Final = "Judged to stand, though the words differ"


def sections_of(sheet: Sheet) -> list[Section]:
    """Return what needs a block of its own: what is wrong first, then what is doubtful, then what was let stand."""
    worst_first = sorted(sheet.entries, key=lambda entry: -badness(entry.step))
    sections = [
        Section(title, tuple(entry for entry in worst_first if entry.outcome in outcomes))
        for title, outcomes in _SECTIONS
    ]
    let_stand = (entry for entry in worst_first if entry.outcome is outcome.STANDS and entry.step.differs)
    return [section for section in (*sections, Section(LET_STAND, tuple(let_stand))) if section.entries]
