"""Both sides of a link as they are read, and the words around a passage."""

from __future__ import annotations

from dataclasses import replace

from reader.model import Document, Dossier, Link, Quotation, Span
from reader.pipeline.sides import AROUND, sides_of, words_around
from reader.prose.reading import LONG

SAID = "We kept the ferry"


def dossier_with(before: str, after: str, *, markdown: bool = False) -> Dossier:
    """Return a dossier of one quotation, and a source that has the words between others."""
    source = f"{before}{SAID}{after}"
    return Dossier(
        "Ferry",
        (Document("story", f"“{SAID}”", "Story"), Document("log", source, "Log", markdown=markdown)),
        quotations=(Quotation("q", "story", (Span(1, 1 + len(SAID)),), "direct"),),
        links=(Link("q", 0, "log", Span(len(before), len(before) + len(SAID)), "exact"),),
    )


def around(dossier: Dossier) -> tuple[str, str]:
    return words_around(dossier, dossier.links[0])


def test_what_is_around_a_passage_ends_with_its_paragraph() -> None:
    assert around(dossier_with("Another one.\n\nShe said: ", " this year.\n\nThe end.")) == (
        "She said: ",
        " this year.",
    )


def test_of_a_long_paragraph_only_some_words_are_shown() -> None:
    before, after = around(dossier_with("word " * 99, " word" * 99))
    assert before.startswith("… word word") and after.endswith("word …")
    assert max(len(before), len(after)) <= AROUND + 2


def test_marks_are_not_read() -> None:
    assert around(dossier_with("She *really* said: ", " **so**.", markdown=True)) == ("She really said: ", " so.")


def test_without_a_passage_there_is_nothing_around_it() -> None:
    dossier = dossier_with("", "")
    assert words_around(dossier, replace(dossier.links[0], verdict="absent")) == ("", "")


def test_a_long_text_is_shown_as_it_is_without_being_read() -> None:
    dossier = dossier_with("*" * LONG + " ", " *so*.", markdown=True)
    assert around(dossier)[1] == " *so*."
    assert "".join(each.text for each in sides_of(dossier, dossier.quotations[0], dossier.links[0]).source) == SAID
