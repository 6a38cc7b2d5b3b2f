"""The topics of help are all there, and what they say of commands, links and keys holds."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from reader.cli.arguments import COMMANDS
from reader.help import TOPICS, Topic, topic_named
from tests.help_keys import keys_as_markdown

ROOT = Path(__file__).parents[2]
HELP = ROOT / "reader" / "help"
#: What people read in the repository, and what of it may name commands.
TEXTS = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", ROOT / "docs_data" / "README.md", *sorted(HELP.glob("*.md"))]
LINK = re.compile(r"\]\(([^)\s]+)\)")
#: `reader word …`, in a line of code or as a line of a block of code; a word that may be a path has a dot or a slash.
CALL = re.compile(r"(?:`|^    (?:.*\| )?)reader ([a-z][a-z-]*)(?=[\s`])", re.MULTILINE)


def heading_of(line: str) -> str:
    """Return the anchor that GitHub gives a heading."""
    return re.sub(r"[^\w\- ]", "", line.lstrip("# ").lower()).replace(" ", "-")


def test_each_topic_has_a_file_and_each_file_is_a_topic() -> None:
    assert sorted(topic.name for topic in TOPICS) == sorted(path.stem for path in HELP.glob("*.md"))


@pytest.mark.parametrize("topic", TOPICS, ids=lambda topic: topic.name)
def test_a_topic_begins_with_its_title(topic: Topic) -> None:
    first, second, *_ = topic.text.splitlines()
    assert first.startswith("# ")
    assert second == ""


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_links_lead_to_what_is_there(path: Path) -> None:
    for target in LINK.findall(path.read_text(encoding="utf-8")):
        if re.match(r"https?:", target):
            continue
        name, _, anchor = target.partition("#")
        there = (path.parent / name).resolve() if name else path
        assert there.is_relative_to(ROOT), target
        assert there.exists(), target
        if anchor:
            lines = there.read_text(encoding="utf-8").splitlines()
            assert anchor in {heading_of(line) for line in lines if line.startswith("#")}, target


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_commands_that_are_named_exist(path: Path) -> None:
    named = set(CALL.findall(path.read_text(encoding="utf-8")))
    assert named <= {*COMMANDS}, "a text to be opened is named with its ending"


def test_a_topic_is_found_in_any_case() -> None:
    assert topic_named("Dates") == topic_named("dates") != topic_named("nothing")


def test_the_table_of_keys_is_the_declaration() -> None:
    keys = (HELP / "keys.md").read_text(encoding="utf-8")
    between = re.search(r"<!-- keys:.*?-->\n(.*?)\n<!-- end of keys -->", keys, re.DOTALL)
    assert between is not None
    assert between[1].strip() == keys_as_markdown(), "run: python -m tests.help_keys"
