"""The text of a dossier.yaml: parsed once, its entries found by section and id."""

from __future__ import annotations

import pytest

from reader.files import dossier_text
from reader.files.dossier_text import DossierText
from reader.files.errors import CannotRead
from reader.files.yaml_tree import Tree, parse_yaml

YAML = """\
speakers:
  - {id: lee, name: Ann Lee}
  - just words
  - {id: lee, name: Another Lee}
  - {id: stone, name: Bob Stone}
quotations: none
"""


def test_whatever_is_asked_it_is_parsed_once(monkeypatch: pytest.MonkeyPatch) -> None:
    parsed: list[str] = []

    def parse(text: str, file: str) -> Tree:
        parsed.append(text)
        return parse_yaml(text, file)

    monkeypatch.setattr(dossier_text, "parse_yaml", parse)
    text = DossierText(YAML)
    assert parsed == []
    assert text.values["quotations"] == "none" and len(text.root.entries) == 2 and text.tree.findings == ()
    text.entry("speakers", "stone")
    assert parsed == [YAML]


@pytest.mark.parametrize(("entry_id", "number"), [("lee", 0), ("stone", 3)])
def test_an_entry_has_its_number_and_of_two_alike_it_is_the_first(entry_id: str, number: int) -> None:
    found, entry = DossierText(YAML).entry("speakers", entry_id)
    assert found == number and entry.get("name") is not None


@pytest.mark.parametrize(("section", "entry_id"), [("speakers", "li"), ("quotations", "none"), ("events", "lee")])
def test_an_entry_that_is_not_there_is_told(section: str, entry_id: str) -> None:
    with pytest.raises(CannotRead, match=f"has no entry '{entry_id}' under {section}"):
        DossierText(YAML).entry(section, entry_id)


@pytest.mark.parametrize(("text", "why"), [("- a\n- b\n", "has no keys"), ("a: [", "is not valid YAML")])
def test_what_is_no_dossier_is_told_when_it_is_asked_for(text: str, why: str) -> None:
    dossier = DossierText(text, "mine.yaml")
    with pytest.raises(CannotRead, match=why) as caught:
        _ = dossier.root
    assert caught.value.finding.file == "mine.yaml"
