from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from reader.export.interchange.tei.names import Names, dated


@pytest.mark.parametrize(
    ("edtf", "attributes"),
    [
        ("2013-05-21", ' when="2013-05-21"'),
        ("2013-05", ' when="2013-05"'),
        ("2013", ' when="2013"'),
        ("2013-05-18T04:40", ' when="2013-05-18T04:40:00"'),
        ("2013-05-18/2013-05-19", ' from="2013-05-18" to="2013-05-19"'),
        ("2011/..", ' from="2011"'),
        ("2013-06~", ' notBefore="2013-06-01" notAfter="2013-06-30" when-custom="2013-06~"'),
        ("2013-22", ' notBefore="2013-06-01" notAfter="2013-08-31" when-custom="2013-22"'),
        ("", ""),
        ("soon", ""),
    ],
)
def test_a_date_as_tei_tells_it(edtf: str, attributes: str) -> None:
    assert dated(edtf) == attributes


@given(st.lists(st.text(), unique=True))
def test_every_id_has_a_name_of_its_own_that_xml_allows(ids: list[str]) -> None:
    names = Names()
    made = [names.of("quotation", each) for each in ids]
    assert len(set(made)) == len(ids) and made == [names.of("quotation", each) for each in ids]
    for name in made:
        etree.QName(name)  # refuses what is no NCName


def test_a_document_and_a_speaker_may_have_the_same_id() -> None:
    names = Names()
    assert names.of("document", "plan") != names.of("speaker", "plan")
