"""What commands write as JSON is what the schemas in the package say, key by key."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest

import reader
from reader.cli.arguments import COMMANDS, module_of
from reader.cli.main import main
from reader.cli.parser import make_parser
from reader.interface.schemas import SCHEMAS
from tests.interface.schema_files import schemas, written

STORY = (
    "“We will not need many more weapons,” said Dan Layman on 2 May 2013. “It is gone,” he said.\n\nThe rain stopped.\n"
)
TALK = "MODERATOR: Go on.\n\nDAN LAYMAN: We will need **many** more weapons, if that is what you ask. It is here.\n"

#: The schema of each, and what is called; `{}` is a folder with the files of `folder`.
CALLS = (
    ("show", "show --json {}/story.txt"),
    ("show", "show --json {}/page.html"),
    ("quotes", "quotes --json --all"),
    ("quotes", "quotes --json {}/story.txt --source {}/talk.md"),
    ("quotes", "quotes --json {}/page.html"),
    ("speakers", "speakers --json"),
    ("speakers", "speakers --json layman"),
    ("timeline", "timeline --json"),
    ("timeline", "timeline --format json {}/story.txt"),
    ("search", "search --json weapons"),
    ("check", "check --json {}/broken"),
    ("verify", "verify --json {}/story.txt {}/talk.md"),
    ("verify", "verify --json {}/page.html {}/talk.md"),
    ("report", "report --format json {}/story.txt --source {}/talk.md"),
    ("library", "library --json"),
    ("library", "library search --json weapons"),
    ("notes", "notes --json {}/story.txt"),
    ("keys", "keys --json"),
    ("doctor", "doctor --json"),
    ("export", "export"),
    ("export", "export {}/story.txt {}/talk.md"),
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A story, its source, a page with anchors, and a dossier that is not well."""
    (tmp_path / "story.txt").write_text(STORY, encoding="utf-8")
    (tmp_path / "talk.md").write_text(TALK, encoding="utf-8")
    html = f"<html><body><h1 id='top'>Weapons</h1><p id='one'>{STORY}</p></body></html>"
    (tmp_path / "page.html").write_text(html, encoding="utf-8")
    (tmp_path / "broken").mkdir()
    (tmp_path / "broken" / "dossier.yaml").write_text("dossier: 1\ntitle: T\ndocuments:\n  - {id: a, file: a.txt}\n")
    return tmp_path


def validator(name: str) -> Any:
    schema = reader.schema(name)
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


@pytest.mark.parametrize("name", schemas())
def test_the_files_are_made_of_the_values(name: str) -> None:
    made = (SCHEMAS / f"{name}.json").read_text(encoding="utf-8")
    assert made == written(schemas()[name]), "run: python -m tests.interface.schema_files"


@pytest.mark.parametrize(("name", "call"), CALLS, ids=[call for _, call in CALLS])
def test_what_a_command_writes_is_valid(name: str, call: str, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main([word.replace("{}", str(folder)) for word in call.split()])
    answer = json.loads(capsys.readouterr().out)
    assert [error.message for error in validator(name).iter_errors(answer)] == []


@pytest.mark.parametrize("line", ['{"id": {"a": [1]}, "text": "“It rained,” said Ada on Monday."}', '{"id": 5}', "{"])
def test_what_annotate_writes_is_valid(line: str) -> None:
    validator("annotate").validate(json.loads(reader.annotate_json_line(line, 1)))


def test_a_key_more_or_less_is_seen_wherever_it_is(folder: Path) -> None:
    answer = reader.verify(folder / "story.txt", folder / "talk.md").to_dict()
    verify = validator("verify")
    assert verify.is_valid(answer)
    places = list(objects(answer))
    assert len(places) > 5
    for path in places:
        more, less = copy.deepcopy(answer), copy.deepcopy(answer)
        at(more, path)["surprise"] = 1
        at(less, path).pop("end" if "end" in at(less, path) else next(iter(at(less, path))))
        assert not verify.is_valid(more) and not verify.is_valid(less), path


def objects(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Yield the paths of all objects in a JSON value."""
    if isinstance(value, dict):
        yield path
    inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, each in inside:
        yield from objects(each, (*path, key))


def at(value: Any, path: tuple[Any, ...]) -> dict[str, Any]:
    for key in path:
        value = value[key]
    found: dict[str, Any] = value
    return found


@pytest.mark.parametrize("command", COMMANDS)
def test_each_command_that_writes_json_has_a_schema(command: str) -> None:
    options = make_parser(command, module_of(command)).format_help()
    if "--json" in options or command == "report":
        assert reader.schema(command)


def test_no_other_name_leads_to_a_file() -> None:
    with pytest.raises(reader.BadValueError, match=r"'\.\./pyproject' is none of annotate, check, doctor, export"):
        reader.schema("../pyproject")
