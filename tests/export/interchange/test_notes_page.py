"""The page of Markdown, read as a note-taking program reads it."""

from __future__ import annotations

import pytest
from markdown_it import MarkdownIt
from markdown_it.token import Token
from markdown_it.tree import SyntaxTreeNode

from reader.export.interchange.notes_page import notes_page
from reader.export.markdown_words import escaped_line
from reader.model import Dossier
from reader.model.verdicts import SCALE, Step
from reader.prose.reading import words_read
from tests.export.interchange.annotated import HOSTILE, JUDGED, KEPT


def tree_of(dossier: Dossier) -> SyntaxTreeNode:
    tokens: list[Token] = MarkdownIt("commonmark").parse(
        "\n".join(notes_page(dossier, KEPT if dossier is JUDGED else ()))
    )
    return SyntaxTreeNode(tokens)


def shown(node: SyntaxTreeNode) -> str:
    """The text that a reader sees of a node."""
    if node.type in ("text", "text_special", "code_inline"):
        return node.content
    return " ".join(map(shown, node.children)) if node.type != "inline" else "".join(map(shown, node.children))


def blocks(dossier: Dossier, kind: str) -> list[str]:
    return [shown(node) for node in tree_of(dossier).children if node.type == kind]


def test_each_quotation_is_a_block_with_its_parts() -> None:
    assert blocks(JUDGED, "blockquote") == [
        *("We will not wait, The bridge is closed.", "the bridge is closed", "a [sic] risk"),
    ]


def test_who_says_it_where_the_passage_and_the_judgement_stand_below_it() -> None:
    said = blocks(JUDGED, "bullet_list")
    assert said[1] == "Mayor Ann Lee: direct, article:1 (q1)"
    assert "elided; plan:1: “a risk”; ≈ inserted “[sic]”" in said[3]
    assert "✗ does not stand. Not *risk*. Ines Vale, 25 November 2026" in said[3]


def test_events_notes_and_bookmarks_stand_under_their_document() -> None:
    lists = blocks(JUDGED, "bullet_list")
    assert any("Ann Lee speaks (“yesterday”, article:1" in each for each in lists)
    assert lists[-1] == "plan:1: Ask the <council>. plan:1: bookmark a"
    assert [each for each in blocks(JUDGED, "heading") if each[0] in "BQENT"] == [
        *("The bridge", "Bridge closed", "Quotations", "Events", "The plan", "Events", "Notes and bookmarks"),
    ]


def test_what_stands_in_documents_is_shown_as_it_is() -> None:
    quoted = blocks(HOSTILE, "blockquote")
    documents = {document.id: document for document in HOSTILE.documents}
    words = [words_read(documents[each.document], each.parts[0]) for each in HOSTILE.quotations]
    assert quoted == [" ".join(each.split()) for each in words]
    assert {node.type for node in tree_of(HOSTILE).children} == {"heading", "bullet_list", "blockquote"}


@pytest.mark.parametrize(
    "words", ["1. First", "2) Then", "- x", "+ x", "* x", "=== x", "--- x", "# x", "> x", ": x", "    x"]
)
def test_words_at_the_head_of_a_line_make_no_list_and_no_heading(words: str) -> None:
    (paragraph,) = SyntaxTreeNode(MarkdownIt("commonmark").parse(escaped_line(words))).children
    assert (paragraph.type, shown(paragraph)) == ("paragraph", words.strip())


@pytest.mark.parametrize("step", SCALE, ids=lambda step: step.name)
def test_no_sign_of_a_verdict_makes_a_list_within_the_list(step: Step) -> None:
    page = SyntaxTreeNode(MarkdownIt("commonmark").parse(f"- {escaped_line(f'{step.sign} {step.name}')}"))
    item = page.children[0].children[0]
    assert [node.type for node in item.children] == ["paragraph"]
    assert shown(item) == f"{step.sign} {step.name}"
