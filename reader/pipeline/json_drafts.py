"""A draft that is JSON, as machines write it: its strings are the text, and those called quotations are quotations."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from reader.files.cleaning import clean
from reader.model import Locator, Quotation, Span, Speaker
from reader.model.ids import free_id
from reader.model.values import replace

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reader.model import Dossier

#: Keys whose strings are quotations, also each of a list; those of what is in a list of quotations; and those of who
#: says an object's quotation.
_QUOTED: Final = frozenset(
    """quote quotes quotation quotations quoted quoted_text cited_text exact verbatim excerpt excerpts snippet snippets
    evidence""".split()  # noqa: SIM905
)
_WORDS: Final = frozenset(["text", "content", "words"])
_SPEAKERS: Final = ("speaker", "said_by", "who", "attribution", "author", "person")
_BETWEEN: Final = "\n\n"


class _String(NamedTuple):
    """A string of the JSON.

    Attributes:
        pointer: Where it stands: `/quotes/0/quote` (RFC 6901).
        words: The string, cleaned; without outer quotation marks, if it is a quotation.
        is_quoted: Whether it is a quotation.
        speaker: Who says it; empty if that is not told.
    """

    pointer: str
    words: str
    is_quoted: bool = False
    speaker: str = ""


def with_json_draft(dossier: Dossier) -> Dossier:
    """Return the dossier with the strings of its first document as that one's text, if it is JSON; else itself.

    Each string is a paragraph, which is named by its pointer. What is called a quotation is one, said by whom the
    object beside it names; quotations in marks are still to be found in the other strings.
    """
    draft, *others = dossier.documents
    try:
        strings = list(_strings(draft.text))
    except RecursionError:  # nested deeper than anything that quotes somebody
        strings = []
    if not strings:
        return dossier
    at = 0
    locators: list[Locator] = []
    quotations: list[Quotation] = []
    speakers: dict[str, Speaker] = {}
    for string in strings:
        locators.append(Locator(at, "anchor", string.pointer))
        if string.is_quoted:
            speaker = _speaker(string.speaker, speakers)
            name, part = f"{draft.id}-j{len(quotations) + 1}", Span(at, at + len(string.words))
            quotations.append(Quotation(name, draft.id, (part,), "direct", "detected", speaker))
        at += len(string.words) + len(_BETWEEN)
    text = _BETWEEN.join(string.words for string in strings) + "\n"
    made = replace(draft, text=text, markdown=True, made_from="JSON", locators=tuple(locators))
    return replace(dossier, documents=(made, *others), quotations=tuple(quotations), speakers=tuple(speakers.values()))


def _speaker(name: str, speakers: dict[str, Speaker]) -> str | None:
    """Return the id of a speaker of a name, made where there is none."""
    if not name:
        return None
    if name not in speakers:
        taken = {speaker.id for speaker in speakers.values()}
        speakers[name] = Speaker(free_id(name, taken), name, origin="detected")
    return speakers[name].id


def _strings(text: str) -> Iterator[_String]:
    """Yield the strings of JSON or of JSON lines in their order; nothing of another text."""
    if text.lstrip("\ufffc\ufeff \n\t")[:1] not in ("{", "["):
        return
    try:
        value = json.loads(text, strict=False)
    except ValueError:
        try:
            value = [json.loads(line, strict=False) for line in text.splitlines() if line.strip()]
        except ValueError:
            return
    yield from (string for string in _within(value, "") if string.words.strip())


def _within(value: Any, pointer: str, *, is_quoted: bool = False, speaker: str = "") -> Iterator[_String]:
    """Yield the strings of a value, which may lie in a list of quotations, or beside the name of who says them."""
    if isinstance(value, str):
        yield _string(value, pointer, is_quoted=is_quoted, speaker=speaker)
    elif isinstance(value, list):
        for number, each in enumerate(value):
            yield from _within(each, f"{pointer}/{number}", is_quoted=is_quoted, speaker=speaker)
    elif isinstance(value, dict):
        who = _named(value) or speaker
        for key, each in value.items():
            name = key.lower()
            if name in _SPEAKERS and (is_quoted or _has_quotation(value)):
                continue
            called = name in _QUOTED or (is_quoted and name in _WORDS)
            place = f"{pointer}/{key.replace('~', '~0').replace('/', '~1')}"
            yield from _within(each, place, is_quoted=called, speaker=who)


def _string(value: str, pointer: str, *, is_quoted: bool, speaker: str) -> _String:
    words = clean(value)
    if is_quoted:
        words = " ".join(words.split()).strip('"“”„«» ')
    return _String(clean(pointer), words.strip(), is_quoted, speaker)


def _has_quotation(value: dict[str, Any]) -> bool:
    return any(key.lower() in _QUOTED for key in value)


def _named(value: dict[str, Any]) -> str:
    """Return whom an object names as its speaker: a string, or the name of an object."""
    told: Iterable[Any] = (each for key, each in value.items() if key.lower() in _SPEAKERS)
    names = (each.get("name") if isinstance(each, dict) else each for each in told)
    return next((" ".join(clean(name).split()) for name in names if isinstance(name, str) and name.strip()), "")
