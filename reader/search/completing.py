"""The speaker's name that is being typed in a query, and what completes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.model.values import dataclass
from reader.search.names import BadQueryError
from reader.search.query import NAMED
from reader.words.folding import fold

if TYPE_CHECKING:
    from reader.model import Speaker
    from reader.search.names import SpeakerNames

#: Signs that no name between quotation marks has, and those of a word that is no name by itself: `Idris’s letter`.
_MARKS = frozenset('"“”')
_APOSTROPHES = frozenset("'’")


@dataclass(frozen=True, slots=True)
class NameTyped:
    """A name that is being typed after `@`.

    Attributes:
        before: The query up to the `@`.
        typed: What is typed of the name.
        mark: The quotation mark before it; empty for none.
    """

    before: str
    typed: str
    mark: str = ""


def name_typed(line: str) -> NameTyped | None:
    """Return the name at the end of what is typed of a query; None where none is being typed."""
    at = 0
    while named := NAMED.match(line, at):
        if named.end() == len(line) and not (named["mark"] and named["close"]):
            quoted = named["mark"] or ""
            return NameTyped(line[: line.index("@", at)], named["quoted"] if quoted else named["word"], quoted)
        at = named.end()
    return None


def completed(name: NameTyped, speaker: Speaker, names: SpeakerNames) -> str:
    """Return the query with a speaker's name for what is typed of it, and a space after it.

    A single word of a name is enough where it means nobody else; what was typed is then kept as it is. A name of
    several words stands between quotation marks; whoever cannot be named so is named by id.
    """
    rest = None if name.mark else _rest_of_word(name.typed, speaker, names)
    if rest is not None:
        return f"{name.before}@{name.typed}{rest} "
    called = " ".join(speaker.name.split())
    if not _MARKS.intersection(called) and _means(called, speaker, names):
        mark = name.mark or ('"' if " " in called else "")
        return f"{name.before}@{mark}{called}{'”' if mark == '“' else mark} "
    return f"{name.before}@{speaker.id} "


def _rest_of_word(typed: str, speaker: Speaker, names: SpeakerNames) -> str | None:
    """Return the rest of a word of a speaker's name that is typed in part, and means nobody else."""
    if not typed:
        return None
    words = dict.fromkeys(word for called in (speaker.name, *speaker.aliases) for word in called.split())
    for word in words:
        begun = fold(word[: len(typed)], any_case=True) == fold(typed, any_case=True)
        if begun and not (_MARKS | _APOSTROPHES).intersection(word) and _means(word, speaker, names):
            return word[len(typed) :]
    return None


def _means(called: str, speaker: Speaker, names: SpeakerNames) -> bool:
    """Return whether a name means a speaker, and nobody else."""
    try:
        return [each.id for each in names.find(called)] == [speaker.id]
    except BadQueryError:
        return False
