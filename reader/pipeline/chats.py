"""A talk with a machine as a draft: its turns are nobody's words, what is quoted within them is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reader.model import Stretches

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from reader.model import Dossier, Quotation

#: How the sides of a talk with a machine are labelled; and labels that people have in interviews, too.
_SIDES: Final = frozenset(
    "assistant user human ai system bot chatbot model llm chatgpt claude copilot gemini".split()  # noqa: SIM905
)
_QUESTIONS: Final = frozenset(["q", "a", "question", "answer"])


def without_turns_of_chats(
    quotations: Sequence[Quotation], beginnings: Container[int], dossier: Dossier
) -> list[Quotation]:
    """Return quotations without the turns of a talk with a machine, which nobody said in a source.

    Questions and answers are such a talk if one of them quotes something; else they may be an interview.

    Args:
        quotations: Those of one document.
        beginnings: Where its turns begin, in code points of its text.
        dossier: Who says them.
    """
    turns = [(each, _label(each, dossier)) for each in quotations if each.start in beginnings]
    inner = Stretches((part, each) for each in quotations if each.start not in beginnings for part in each.parts)
    quotes = any(inner.overlapping(part) for turn, label in turns if label in _QUESTIONS for part in turn.parts)
    left_out = {turn.id for turn, label in turns if label in _SIDES or (quotes and label in _QUESTIONS)}
    return [each for each in quotations if each.id not in left_out]


def _label(turn: Quotation, dossier: Dossier) -> str:
    """Return how a turn is labelled, in small letters."""
    speaker = dossier.speaker(turn.speaker)
    return speaker.name.lower() if speaker else ""
