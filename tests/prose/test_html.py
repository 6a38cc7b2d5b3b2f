"""Tags, comments and scripts are not read, in Markdown and in plain texts; entities are what they stand for."""

from __future__ import annotations

import pytest

from reader.prose.reading import read_plainly
from tests.prose.markdown.reading import read

BOTH = pytest.mark.parametrize("markdown", [True, False], ids=["markdown", "plain"])


@BOTH
@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("<p>One <b>bold</b></p><p>Two</p>\n", "One bold\n\nTwo\n"),
        ("<p>One</p>\n<p>Two</p>\n\n<div>\nThree</div>\n", "One\n\nTwo\n\nThree\n"),
        ("<p>She said <q>no &amp; never</q></p>", "She said “no & never”"),
        ("<ul><li>One</li><li>Two</li></ul>", "One\n\nTwo"),
        ("<table><tr><td>a</td> <td>b</td></tr><tr><td>c</td></tr></table>", "a\tb\nc"),
        ("<div>One<script>let no = '<p>';</script> two <!-- a\nb --></div>", "One two"),
        ('<div>See <img src="x" alt="a bridge &amp; boat"> and <img src="y">.</div>', "See a bridge & boat and ."),
        ('<p>See<img alt="a boat">and<img alt="it">.</p>', "See a boat and it."),
        ("<p>One<br />two<hr>three</p>", "One\ntwo\n\nthree"),
        ("<P CLASS=x>One&nbsp;two &#39;three&#39;</P>", "One\xa0two 'three'"),
    ],
)
def test_html_is_read_without_its_tags(text: str, words: str, markdown: bool) -> None:
    assert read(text, markdown=markdown) == words


@BOTH
@pytest.mark.parametrize("text", ["3 <4 and 5> 2", "if a<b then", "<", "&", "& < >", "<!-", "<!-- open", "a &copy b"])
def test_what_is_no_markup_stays(text: str, markdown: bool) -> None:
    assert read(text, markdown=markdown) == text


def test_of_a_plain_text_only_known_tags_are_out() -> None:
    assert read("<unclear> <Ann Hale> <i>so</i> <name>", markdown=False) == "<unclear> <Ann Hale> so <name>"
    assert read("a <unclear> b") == "a  b"


def test_an_entity_for_a_line_end_is_no_end_of_a_line() -> None:
    assert read("a&#10;b&NewLine;c&Tab;d") == "a b c d"


def test_what_a_page_says_of_itself_is_not_read() -> None:
    text = (
        '<!DOCTYPE html>\n<html><head><meta name="description" content="Ann left."><link rel="x" href="y">\n'
        "<base href='z'></head><body><p>Ann stayed.</p></body></html>"
    )
    assert read_plainly(text, markdown=False).view.text.strip() == "Ann stayed."


def test_a_name_goes_on_in_the_next_line_of_a_paragraph() -> None:
    text = '<html><body><p>"We go," said Ann\nHale, the mayor.</p></body></html>'
    assert '"We go," said Ann Hale, the mayor.' in read_plainly(text, markdown=False).view.text
