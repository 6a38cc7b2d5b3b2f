"""brat's files, read back by a reader of them; offsets are held against the text that lies beside the annotations."""

from __future__ import annotations

import re
from itertools import pairwise

from bioc import brat
from hypothesis import given
from hypothesis import strategies as st

from reader.export.interchange.brat import brat_files
from reader.model import Document, Dossier, Quotation, Span
from tests.export.interchange.annotated import HOSTILE, JUDGED

#: A line of each kind, as brat's description of the format has it.
LINES = (
    r"T\d+\t\w+ \d+ \d+(;\d+ \d+)*\t[^\t]+",
    r"R\d+\t\w+ Arg1:T\d+ Arg2:T\d+",
    r"A\d+\t\w+ T\d+ [\w.~-]+",
    r"N\d+\tReference T\d+ \w+:\S+\t[^\t]+",
    r"#\d+\tAnnotatorNotes T\d+\t[^\t]+",
)


def read(dossier: Dossier, name: str) -> brat.BratDocument:
    files = brat_files(dossier)
    return brat.loads(files[f"{name}.txt"], files[f"{name}.ann"], name)


def told(document: brat.BratDocument, kind: str) -> dict[str, list[str]]:
    """The attributes of annotations of a kind, or the notes on them, by the words of these."""
    words = {each.id: each.text for each in document.entities if each.type == kind}
    found: dict[str, list[str]] = {text: [] for text in words.values()}
    for each in document.attributes:
        if each.refid in words:
            found[words[each.refid]].append(f"{each.type} {' '.join(each.attributes)}")
    for each in document.notes:
        if each.refid in words:
            found[words[each.refid]].append(each.text)
    return found


def test_a_quotation_that_its_cue_splits_is_one_discontinuous_annotation() -> None:
    document = read(JUDGED, "article")
    (first, *_) = (each for each in document.entities if each.type == "Quotation")
    assert [(place.begin, place.end) for place in sorted(first.locations)] == [(1, 18), (51, 72)]
    assert first.text == "We will not wait, The bridge is closed."


def test_what_is_known_of_a_quotation_are_attributes_and_notes() -> None:
    assert told(read(JUDGED, "article"), "Quotation")["a [sic] risk"] == [
        *("Kind mixed", "Origin detected", "Verdict elided", "Judgement wrong"),
        *("q3: speaker unknown; confidence 0.512", "Ines Vale: Not *risk*."),
    ]
    assert told(read(JUDGED, "article"), "Event")["yesterday"] == ["e2: 2013-05-21: Ann Lee speaks"]
    assert told(read(JUDGED, "plan"), "Passage")["a risk"] == ["article q3: elided"]


def test_relations_lead_from_a_quotation_to_its_source_and_its_cue() -> None:
    document = read(JUDGED, "article")
    words = {each.id: each.text for each in document.entities}
    found = {each.type: tuple(words[each.arguments[arg]] for arg in ("Arg1", "Arg2")) for each in document.relations}
    said = "We will not wait, The bridge is closed."
    assert found == {"SaidBy": (said, "Mayor Ann Lee"), "ReportedBy": (said, "said")}
    assert "N1\tReference T2 Speaker:lee\tAnn Lee\n" in brat_files(JUDGED)["article.ann"]


def test_what_is_written_is_configured() -> None:
    settings = brat_files(JUDGED)["annotation.conf"]
    document = read(JUDGED, "article")
    for each in (*document.entities, *document.relations, *document.attributes):
        assert re.search(rf"^{each.type}\b", settings, re.MULTILINE)
    assert re.search(r"^Verdict\tArg:Quotation, Value:exact\|.*\bby-others\b", settings, re.MULTILINE)


def test_names_of_files_lead_nowhere_else_and_differ_on_every_system() -> None:
    dossier = Dossier(
        "d", tuple(Document(each, "", "") for each in ("../../etc/x", "A B", "a_b", ".hidden", "", "a b"))
    )
    names = [name.removesuffix(".txt") for name in brat_files(dossier) if name.endswith(".txt")]
    assert len({name.lower() for name in names}) == 6
    assert all(re.fullmatch(r"\w[\w.-]*", name) for name in names)


def offsets_fit(dossier: Dossier) -> None:
    """Hold every line against the format, and the words of each stretch against the text."""
    files = brat_files(dossier)
    for name in (name.removesuffix(".ann") for name in files if name.endswith(".ann")):
        text = files[f"{name}.txt"]
        for line in files[f"{name}.ann"].split("\n")[:-1]:
            assert any(re.fullmatch(pattern, line) for pattern in LINES), line
            if line.startswith("T"):
                _, place, words = line.split("\t")
                places = [tuple(map(int, each.split())) for each in place.split(" ", 1)[1].split(";")]
                assert " ".join(text[start:end] for start, end in places) == words
                assert places == sorted(places)
                assert all(one[1] < other[0] for one, other in pairwise(places))


def test_line_ends_tabs_and_characters_beyond_the_first_plane_leave_offsets_right() -> None:
    offsets_fit(HOSTILE)
    document = read(HOSTILE, "__a_b")
    assert "=We stay ]]> <b> & wait, all *night* long. - And the “river & bridge” 𝕏 stays," in {
        each.text for each in document.entities
    }


@given(
    st.text(st.sampled_from("ab \n\t😀\x0b\u2028\r")),
    st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), min_size=1),
)
def test_any_parts_of_any_text(text: str, ends: list[tuple[int, int]]) -> None:
    parts = tuple(Span(*sorted((min(a, len(text)), min(b, len(text))))) for a, b in ends)
    offsets_fit(Dossier("d", (Document("d", text, "d"),), quotations=(Quotation("q", "d", parts, "direct"),)))
