"""Headings for the contents panel."""

from __future__ import annotations

from reader.layout.headings import find_headings, title_end


def test_headings_of_markdown_with_their_levels_and_places() -> None:
    text = "# One *day*\n\nText.\n\n## Two ##\n\nThree\n=====\n\n```\n# no heading\n```\n\n---\n\n# One *day*\n"
    headings = find_headings(text, True)
    assert [(heading.level, heading.title) for heading in headings] == [
        (1, "One day"),
        (2, "Two"),
        (1, "Three"),
        (1, "One day"),
    ]
    assert [heading.span.words_of(text) for heading in headings][:3] == ["# One *day*", "## Two ##", "Three\n====="]
    assert headings[3].span.start == text.rindex("# One")


def test_headings_of_a_plain_text_stand_alone() -> None:
    text = "A TALE\n\nChapter I. The Letter\n\nHe came.\n\nchapter two\nwas worse.\n\nChapter II\n\nEnd."
    assert [heading.title for heading in find_headings(text, False)] == [
        "A TALE",
        "Chapter I. The Letter",
        "Chapter II",
    ]


def test_what_a_markdown_text_is_about_stands_after_its_title() -> None:
    assert title_end("# One\n\nText.") == len("# One\n")
    assert title_end("# One\n") == 0
    assert title_end("Text.\n\n# One\n") == 0
    assert title_end("") == 0
