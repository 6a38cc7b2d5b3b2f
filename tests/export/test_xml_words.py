"""Any words within XML: what a parser reads is what was written, but for characters that XML cannot hold."""

from xml.etree import ElementTree

from hypothesis import given
from hypothesis import strategies as st

from reader.export.xml_words import xml_value, xml_words

ALLOWED = st.text(st.characters(exclude_categories=["Cc", "Cs"], exclude_characters="\ufffe\uffff") | st.just("\n"))


@given(ALLOWED)
def test_any_words_come_back(words: str) -> None:
    element = ElementTree.fromstring(f'<a b="{xml_value(words)}">{xml_words(words)}</a>')
    assert (element.get("b"), element.text or "") == (words, words)


def test_what_no_xml_may_hold_is_replaced_one_for_one() -> None:
    hostile = "a\x00b\x1bc\ufffed\uffff ]]> \ud800&"
    element = ElementTree.fromstring(f'<a b="{xml_value(hostile)}">{xml_words(hostile)}</a>')
    assert element.text == element.get("b") == "a\ufffdb\ufffdc\ufffdd\ufffd ]]> \ufffd&"
