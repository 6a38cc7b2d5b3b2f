"""TEI, held against the TEI Consortium's own schema (see `subset`), and read back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from reader.export.interchange.tei.corpus import tei_lines
from reader.export.interchange.tei.elements import PHRASES
from reader.export.web_annotation.kept import Kept
from reader.model import Document, Dossier, Event, Link, Quotation, Span
from tests.export.interchange.annotated import HOSTILE, JUDGED, KEPT
from tests.export.interchange.tei.subset import SUBSET

TEI = "{http://www.tei-c.org/ns/1.0}"
XML_ID = "{http://www.w3.org/XML/1998/namespace}id"


@cache
def schema() -> etree.RelaxNG:
    return etree.RelaxNG(etree.parse(str(SUBSET)))


def read(dossier: Dossier, kept: Sequence[Kept] = (), *, is_deep: bool = False) -> etree._Element:
    """The root of the file, which is valid, and in which every pointer leads to an element.

    What nests deeply lxml takes minutes to hold against a schema: there its phrases are looked at.
    """
    root = etree.fromstring("\n".join(tei_lines(dossier, kept)).encode())
    if is_deep:
        assert {each.tag for name in PHRASES for each in root.iterfind(f".//{TEI}p//{TEI}{name}//*")} <= {
            TEI + name for name in (*PHRASES, "lb")
        }
    else:
        schema().assertValid(root)
    ids = [each.get(XML_ID) for each in root.iter() if each.get(XML_ID)]
    assert len(set(ids)) == len(ids)
    pointers = ("who", "corresp", "ana", "next", "prev", "ref", "target", "source")
    for each in root.iter():
        for name in pointers:
            for pointer in (each.get(name) or "").split():
                assert not pointer.startswith("#") or pointer[1:] in ids, pointer
    return root


def words_of(root: etree._Element, name: str) -> str:
    """The words of an element and of all fragments that follow it."""
    (element,) = root.xpath(f'//*[@xml:id="{name}"]')
    words = "".join(element.itertext())
    following = element.get("next")
    return words + (" / " + words_of(root, following[1:]) if following else "")


def test_quotations_say_who_how_and_with_what_verdict() -> None:
    root = read(JUDGED, KEPT)
    first = root.find(f".//{TEI}said")
    assert (first.get("who"), first.get("direct"), first.get("ana")) == ("#speaker-lee", "true", "#kind-direct")
    assert words_of(root, "quotation-q1") == "We will not wait, / The bridge is closed."
    assert words_of(root, "quotation-q3") == "a [sic] risk"
    analysis = root.xpath('//*[@xml:id="quotation-q3"]/@ana')[0]
    assert analysis == "#kind-mixed #verdict-elided"


def test_sources_cues_and_dates_stand_in_the_text() -> None:
    root = read(JUDGED)
    (mention,) = root.iterfind(f".//{TEI}body//{TEI}persName")
    assert ("".join(mention.itertext()), mention.get("ref")) == ("Mayor Ann Lee", "#speaker-lee")
    assert [seg.text for seg in root.iterfind(f".//{TEI}seg[@type='cue']")] == ["said"]
    assert [date.get("when") for date in root.iterfind(f".//{TEI}body//{TEI}date")][:1] == ["2013-05-21"]
    assert [each.findtext(f"{TEI}label") for each in root.iterfind(f".//{TEI}event")] == [
        *("The bridge opens again", "Ann Lee speaks", "The plan is in force"),
    ]


def test_speakers_are_described_once_for_all_documents() -> None:
    participants = read(JUDGED).find(f".//{TEI}particDesc")
    names = {each.get(XML_ID): "".join(each[0].itertext()) for each in participants.iter(f"{TEI}person", f"{TEI}org")}
    assert names == {"speaker-lee": "Mayor Ann Lee", "speaker-plan": "the plan", "speaker-council": "City Council"}


def test_a_passage_is_cited_behind_the_text_and_found_in_its_own_document() -> None:
    root = read(JUDGED)
    cited = root.find(f".//{TEI}cit")
    assert (cited.findtext(f"{TEI}quote"), cited.get("corresp")) == ("a risk", "#quotation-q3")
    assert words_of(root, cited.find(f".//{TEI}ptr").get("target")[1:]) == "a risk"


def test_what_was_judged_and_noted_stands_there_too() -> None:
    notes = {each.get("type"): each for each in read(JUDGED, KEPT).iterfind(f".//{TEI}div[@type='notes']/{TEI}note")}
    assert "".join(notes["judgement"].itertext()) == "Ines Vale 2026-11-25 does not stand: Not *risk*."
    assert (notes["note"].text, notes["bookmark"].text) == ("Ask the <council>.", "a")


def test_overlaps_and_hostile_words_are_well_formed_and_whole() -> None:
    root = read(HOSTILE)
    assert " ".join(words_of(root, "quotation-q_1").split()) == (
        "=We stay ]]> & wait, all night long. / - And the “river & bridge” 𝕏 stays,"
    )
    assert words_of(root, "quotation-q3") == "bridge / ” 𝕏 stays, / ” said Ann\ufffd Lee <"


@pytest.mark.parametrize("verdict", ["absent", "exact"])
def test_a_quotation_without_a_passage_has_its_verdict_all_the_same(verdict: str) -> None:
    link = (
        Link("q3", 0, "", Span(0, 0), "absent") if verdict == "absent" else Link("q3", 0, "gone", Span(0, 1), "exact")
    )
    root = read(replace(JUDGED, links=(link,)))
    assert root.xpath('//*[@xml:id="quotation-q3"]/@ana')[0] == f"#kind-mixed #verdict-{verdict}"


TEXTS = st.text(st.sampled_from("ab \n”<&\x07😀"), max_size=24)
PARTS = st.lists(st.tuples(st.integers(0, 24), st.integers(0, 24)), min_size=1, max_size=3)


@settings(max_examples=60)
@given(TEXTS, st.lists(st.tuples(PARTS, st.sampled_from(["direct", "mixed", "indirect", "term"])), max_size=4), PARTS)
def test_any_annotations_of_any_text_are_valid(
    text: str, quoted: list[tuple[list[tuple[int, int]], str]], dates: list[tuple[int, int]]
) -> None:
    def span(ends: tuple[int, int]) -> Span:
        return Span(*sorted(min(each, len(text)) for each in ends))

    quotations = tuple(
        Quotation(f"q{number}", "d", tuple(map(span, parts)), kind, mention=span(parts[-1]))  # type: ignore[arg-type]
        for number, (parts, kind) in enumerate(quoted)
    )
    events = tuple(Event(f"e{number}", "2021", "", "d", span(each)) for number, each in enumerate(dates))
    kept = (Kept("d", min(3, len(text)), note="n"),)
    read(Dossier("d", (Document("d", text, text),), quotations=quotations, events=events), kept, is_deep=True)
