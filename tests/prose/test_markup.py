"""The markup of a text is left out of what is read, and every offset maps back."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model import Span
from reader.prose.markup import Markup, markup_edits
from reader.prose.view import PlainView, edited, whole_view
from tests.costs import grows_with_its_input


def view_of(text: str, *, markdown: bool = True) -> PlainView:
    return edited(whole_view(text), markup_edits(text, markdown=markdown).edits)


@pytest.mark.parametrize(
    ("words", "shown", "stands"),
    [
        ('**"Never again,"** said', "Never again,", "Never again,"),
        ('"**Never** again,"', "Never again,", "Never** again,"),
        ('"We [will not](u) wait,"', "We will not wait,", "We [will not](u) wait,"),
        ("&ldquo;It&rsquo;s &frac12; done", "It’s ½ done", "It&rsquo;s &frac12; done"),
        ('> "First line\n> second line,"', "First line\nsecond line,", "First line\n> second line,"),
    ],
)
def test_a_stretch_that_is_read_stands_where_its_words_stand(words: str, shown: str, stands: str) -> None:
    view = view_of(words)
    at = view.text.index(shown)
    assert view.to_document(Span(at, at + len(shown))).words_of(words) == stands


def test_marks_that_belong_together_are_told() -> None:
    text = '"**Never** again," [she](u) said'
    pairs = markup_edits(text, markdown=True).pairs
    assert [(pair.kind, text[pair.words_start : pair.words_end]) for pair in pairs] == [
        ("strong", "Never"),
        ("link", "she"),
    ]


def test_code_stays_in_view_and_is_told() -> None:
    text = "Say `a b` or\n\n```sh\necho 'x'\n```\n\n    indented\n"
    markup = markup_edits(text, markdown=True)
    assert [span.words_of(text) for span in markup.code] == ["a b", "echo 'x'", "indented"]
    assert view_of(text).text == "Say a b or\n\necho 'x'\n\nindented\n"


def test_clean_prose_has_no_edits() -> None:
    text = 'One paragraph,\nof two lines.\n\nAnother - and "more": 3 < 4 & it\'s done.\n'
    for markdown in (True, False):
        assert markup_edits(text, markdown=markdown).edits == ()


_NOISE = st.text("ab *_`[]()<>!&;\\|#-=+>~:'\"/1.\t\n ", max_size=60) | st.text(max_size=40)


def assert_sound(text: str, markup: Markup) -> None:
    for edit in markup.edits:
        assert 0 <= edit.start < edit.end <= len(text)
    assert all(one.end <= other.start for one, other in pairwise(markup.edits))
    assert all(one.start <= other.start for one, other in pairwise(markup.pairs))
    for pair in markup.pairs:
        assert 0 <= pair.start < pair.words_start <= pair.words_end < pair.end <= len(text)
    for block in markup.blocks:
        assert 0 <= block.start <= block.end <= len(text)
    assert all(one.end <= other.start for one, other in pairwise(markup.blocks))


@given(_NOISE, st.booleans())
def test_noise_has_a_view_whose_offsets_map_back(text: str, markdown: bool) -> None:
    assert_sound(text, markup_edits(text, markdown=markdown))
    view = view_of(text, markdown=markdown)
    spans = [view.to_document(Span(at, at + 1)) for at in range(len(view.text))]
    assert all(one.start <= other.start and one.end <= other.end for one, other in pairwise(spans))
    for at, span in enumerate(spans):
        back = view.to_view(span)
        assert back.start <= at and back.end >= at + 1


_UNITS = [
    *("*", "_", "~~", "`", "[", "]", "![", "<", "&", "\\", ">", "- ", "1. ", "#", "|", " ", "\t", "\n", ":", "-", "="),
    *("*a ", "a* ", "**a _b", "[a](", "[a](b", '[a](b "', "[a][", "[a]: b\n", "[a]: b 'c\n", "[^1]", "[^1]: a\n"),
    *("<!--", "<!-- x", "<a ", '<a b="', "<a b='", "<?", "<![CDATA[", "<!X", "</a ", "<script>", "<q>", "<p>", "&amp"),
    *("> ", "> > ", "- a\n", "  - a\n", "> a\n", "`a``", "a|b\n-|-\n", "| a | ", "http://a_", "a  \n", "a\\\n", "a-\n"),
    *("[a](b)", "![a](b", "[[a](b)", "![[a](b)", "~~~\n", "* * ", "-   ", "+ * - ", "_a *", "*a*", "<b>a</b>", "> - "),
    *(
        "```\n",
        "<div>\n",
        "\n\n    a\n",
        "[x]\n\n",
        "'",
        '"',
        "(",
        "http://",
        "<http://a",
        "<a@b.",
        "&#1",
        "a_b_",
        "___ ",
    ),
]


@pytest.mark.parametrize("markdown", [True, False], ids=["markdown", "plain"])
@pytest.mark.parametrize("unit", _UNITS, ids=repr)
def test_hostile_texts_cost_no_more_than_their_length(unit: str, markdown: bool) -> None:
    def repeated(size: int) -> str:
        return unit * (size // len(unit))

    assert grows_with_its_input(lambda text: markup_edits(text, markdown=markdown), repeated, 4000)
