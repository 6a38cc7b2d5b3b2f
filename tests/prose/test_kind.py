"""Whether a text is Markdown, by what stands in it."""

from __future__ import annotations

import pytest

from reader.prose.kind import is_markdown


@pytest.mark.parametrize(
    "text",
    [
        "# Ferry\n\nIt sails.\n",
        "It sails.\n\n```\nsail()\n```\n",
        "It [sails](https://example.org).\n",
        "---\ntitle: Ferry\n---\n\nIt sails.\n",
    ],
)
def test_front_matter_headings_fences_and_links_are_signs_of_markdown(text: str) -> None:
    assert is_markdown(text)


@pytest.mark.parametrize("text", ["", "It *sails* at noon.\n", "- bread\n- tar\n", "#1 of two\n", "---\nIt sails.\n"])
def test_stars_lists_and_rules_are_in_plain_texts_too(text: str) -> None:
    assert not is_markdown(text)
