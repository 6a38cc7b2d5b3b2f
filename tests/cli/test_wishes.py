"""`--encoding` and `--password-file`: what the user says of a file is believed before what Reader would guess."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from reader.cli.arguments import COMMANDS, module_of
from tests.cli.conftest import Run
from tests.imports.made_files import encrypted_pdf

GREEK = "«Δεν θα φύγουμε», είπε η Μάρω Λινά."


@pytest.fixture
def greek(tmp_path: Path) -> Path:
    path = tmp_path / "greek.txt"
    path.write_bytes(GREEK.encode("cp1253"))
    return path


def test_the_named_encoding_is_taken_in_place_of_a_guess(run: Run, greek: Path) -> None:
    assert GREEK not in run("show", "--raw", greek).out
    named = run("show", "--raw", "--encoding", "cp1253", greek)
    assert (named.status, named.out, named.err) == (0, GREEK, "")


def test_a_guess_says_how_to_name_another(run: Run, greek: Path) -> None:
    assert "--encoding NAME" in run("show", greek).err


def test_the_named_encoding_is_believed_before_a_page_that_names_another(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_bytes(f"<html><meta charset=koi8-r><p>{GREEK}</p></html>".encode("cp1253"))
    assert GREEK in run("show", "--raw", "--encoding=cp1253", path).out


def test_the_named_encoding_is_believed_before_a_mail_that_names_another(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "a.eml"
    path.write_bytes(b"From: a@b.c\nMIME-Version: 1.0\nContent-Type: text/plain; charset=koi8-r\n\n"
                     + GREEK.encode("cp1253"))  # fmt: skip
    assert GREEK in run("show", "--raw", "--encoding", "cp1253", path).out


def test_sixteen_bits_that_are_not_seen_by_their_nuls_are_read_when_named(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "chinese.txt"
    path.write_bytes("『我們不走。』她說。\r\n".encode("utf-16-be"))
    assert run("show", "--raw", "--encoding", "utf-16-be", path).out == "『我們不走。』她說。\n"
    assert run("show", "--raw", "--encoding", "utf-16", "-", stdin="\ufeff走".encode("utf-16-le")).out == "走"


def test_what_is_no_character_of_the_named_encoding_is_counted(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"one \xff two")
    shown = run("show", "--raw", "--encoding", "ascii", path)
    assert shown.out == "one \ufffd two" and "1 place could not be read as ascii" in shown.err


@pytest.mark.parametrize("name", ["latin-99", "base64", "rot13", "idna", "undefined", "unicode_escape", "a\0b", "é"])
@pytest.mark.parametrize("command", ["", "show", "check", "annotate"])
def test_an_encoding_that_does_not_exist_is_refused(run: Run, greek: Path, command: str, name: str) -> None:
    refused = run(*command.split(), "--encoding", name, greek)
    assert (refused.status, refused.out, refused.err.count("\n")) == (2, "", 1)
    assert "no encoding is called" in refused.err and "cp1252" in refused.err


@pytest.mark.parametrize(
    "command", [name for name in COMMANDS if name not in ("keys", "library", "doctor", "completion", "help")]
)
def test_every_command_that_reads_files_takes_an_encoding(run: Run, command: str) -> None:
    from reader.cli.parser import make_parser

    parser = make_parser(command, module_of(command))
    assert parser.parse_intermixed_args(["--encoding", "cp1253"]).encoding == "cp1253"


def test_the_texts_of_a_dossier_are_read_in_it_too(run: Run, tmp_path: Path, greek: Path) -> None:
    text = "dossier: 1\ntitle: Greek\ndocuments:\n  - {id: g, file: greek.txt}\n"
    (tmp_path / "dossier.yaml").write_text(text, encoding="utf-8")
    assert run("show", "--raw", "--encoding", "cp1253", tmp_path).out == GREEK


def test_lines_of_json_may_be_in_another_encoding(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes((json.dumps({"id": "né", "text": "“No,” said Mara Quill."}, ensure_ascii=False) + "\r\n")
                     .encode("utf-16"))  # fmt: skip
    told = run("annotate", "--encoding", "utf-16", path)
    assert told.status == 0 and json.loads(told.out)["id"] == "né"


@pytest.mark.parametrize(("content", "message"), [("", "no password"), ("\nx", "no password"), (None, "no such file")])
def test_a_file_without_a_password_is_refused(run: Run, greek: Path, content: str | None, message: str) -> None:
    secret = greek.parent / "secret"
    if content is not None:
        secret.write_text(content)
    refused = run("show", "--password-file", secret, greek)
    assert refused.status == 2 and message in refused.err


def test_the_password_is_the_first_line_of_its_file(run: Run, tmp_path: Path) -> None:
    (tmp_path / "secret").write_bytes(b"quay 9\r\nnot this\r\n")
    (tmp_path / "a.pdf").write_bytes(encrypted_pdf("The ferry is late again, said Mara Quill.", "quay 9"))
    shown = run("show", "--raw", "--password-file", tmp_path / "secret", tmp_path / "a.pdf")
    assert (shown.status, shown.out) == (0, "The ferry is late again, said Mara Quill.\n")


def test_a_choice_of_messages_is_one_line_and_a_number_chooses(run: Run, tmp_path: Path) -> None:
    box = tmp_path / "box"
    message = "From a\nFrom: Mara Quill <m@b.c>\nMessage-ID: <{}>\nSubject: Gate {}\n\nIt is shut, {}.\n"
    box.write_text("\n".join(message.format(number, number, number) for number in range(3)))
    refused = run("show", box)
    assert (refused.status, refused.out, refused.err.count("\n")) == (2, "", 1)
    assert "holds 3 messages: 1 “Gate 0”, from Mara Quill; 2 “Gate 1”" in refused.err
    assert run("show", "--raw", f"{box}:2").out == "It is shut, 1.\n"


def test_a_number_after_another_file_is_refused(run: Run, greek: Path) -> None:
    refused = run("show", f"{greek}:2")
    assert refused.status == 2 and "is no mailbox" in refused.err and f"reader {greek} +2" in refused.err
