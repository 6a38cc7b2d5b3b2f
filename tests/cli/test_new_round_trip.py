"""What `reader new` found stands at the same places when its folder is read."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.cli.main import main
from reader.files.dossiers import read_dossier
from reader.model import Dossier
from reader.pipeline import complete, open_paths

BLANKS = [" ", " ", " ", "  ", "\n", "\t", "\u00a0", "\u2009", ""]
MARKS = [
    ("“", "”"),
    ('"', '"'),
    ("‘", "’"),
    ("'", "'"),
    ("«", "»"),
    ("«\u00a0", "\u00a0»"),
    ('" ', ' "'),
    ("“\t", "\n”"),
]
NAMES = ["Ann Lee", "Bob Stone", "the mayor", "Dr. Pat O’Neil", "She", "the report"]
CUES = ["said", "says", "told reporters", "wrote", "asked", "said on Tuesday", "said in May 2013"]
WORDS = [
    "we",
    "will",
    "wait",
    "never",
    "rain",
    "bridge",
    "report",
    "no.",
    "2013",
    "it's",
    "naïve",
    "café",
    "ﬁnd",
    "[…]",
    "yesterday",
    "*no*",
    "🙂",
]
ENDS = [" ", "\n", "\r\n", "\n\n", "  ", "\n\n  ", "\t"]
SAID = [
    "{0}{words},{1}{blank}{name} {cue}.",
    "{name} {cue}{blank}{0}{words}.{1}",
    "{name} {cue}:{blank}{0}{blank}{words}{blank}{1}",
    "{0}{words},{1} {name} {cue}.{blank}{0}{words}.{1}",
    "{name} {cue} that{blank}{words}{blank}.",
    "According to {name},{blank}{words}.",
    "> {words}\n> {words}",
    "{words}{blank}.",
]


@st.composite
def sentences(draw: st.DrawFn) -> str:
    """Return somebody's words as a newspaper has them, or a hasty hand."""
    sentence = draw(st.sampled_from(SAID)).format(
        *draw(st.sampled_from(MARKS)),
        words=" ".join(draw(st.lists(st.sampled_from(WORDS), min_size=1, max_size=7))),
        name=draw(st.sampled_from(NAMES)),
        cue=draw(st.sampled_from(CUES)),
        blank=draw(st.sampled_from(BLANKS)),
    )
    return sentence + draw(st.sampled_from(ENDS))


stories = st.lists(sentences(), min_size=1, max_size=8).map("".join)
anything = st.lists(st.sampled_from([*WORDS, *BLANKS, *NAMES, *CUES, *ENDS, *sum(MARKS, ())])).map("".join)


def found_in(texts: Sequence[str]) -> Dossier:
    """Return everything that Reader finds in some texts."""
    dossier = open_paths(texts, published="2013-05-22")
    for step in complete(dossier, whatever_length=True, events=True, links=True):
        dossier = step.result
    return dossier


def places(dossier: Dossier) -> list[object]:
    """Return where everything stands, and what is said of it."""
    quotations = [(each.parts, each.cue, each.mention, each.kind, each.speaker) for each in dossier.quotations]
    events = [(each.span, each.date, each.headline, each.basis) for each in dossier.events]
    links = [(each.part, each.span) for each in dossier.links if each.verdict != "absent"]
    return [quotations, events, links]


def assert_read_as_found(*texts: str) -> None:
    with tempfile.TemporaryDirectory() as name:
        files = [f"{name}/text{number}.txt" for number in range(len(texts))]
        for file, text in zip(files, texts, strict=True):
            Path(file).write_bytes(text.encode())
        found = found_in(files)
        assert main(["new", f"{name}/folder", *files, "--published", "2013-05-22"]) == 0
        read = read_dossier(Path(name) / "folder")
        assert [document.text for document in read.documents] == [document.text for document in found.documents]
        assert places(read) == places(found)
        assert [str(finding) for finding in read.findings] == []


@settings(deadline=None, max_examples=60)
@given(stories)
def test_w8_quotations_of_a_story_are_read_where_they_were_found(story: str) -> None:
    assert_read_as_found(story)


@settings(deadline=None, max_examples=60)
@given(anything.filter(str.strip))
def test_w8_quotations_of_anything_are_read_where_they_were_found(text: str) -> None:
    assert_read_as_found(text)


@pytest.mark.parametrize(
    "text",
    [
        '" It will rain, " said Ann Lee.\n',
        "«\u00a0It will rain\u00a0», said Ann Lee.\n",
        "Ann Lee said: “\tIt will rain.\n”\n",
        "“No. No.” “No. No.” said Ann Lee. She said: “ No.”\n" * 5,
        "Ann Lee said “rain” and “ rain ” and “rain rain”, said Bob Stone.\n",
        '“Cafe\u0301,” said Ann Lee. “Café,” said Bob Stone. "Café," said Ann Lee.\n',
    ],
)
def test_w8_blanks_at_the_ends_and_words_that_stand_twice(text: str) -> None:
    assert_read_as_found(text)


def test_w8_a_story_and_its_source() -> None:
    source = "Dear Sir,\n\n we will never wait for the rain, and the bridge will be closed in May.\n"
    assert_read_as_found('Ann Lee wrote: " we will never wait for the rain, " and left.\n', source)
