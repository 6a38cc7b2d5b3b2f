"""A mailbox opens where it holds one message; where it holds several, one is named by its number."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.imports.errors import CannotImport
from reader.imports.mailbox_messages import message_of
from reader.pipeline import open_paths

ONE = b"From quill Mon Mar  3 10:00:00 2014\nFrom: Mara Quill <m@example.org>\nSubject: The gate\n\nIt is shut.\n"
TWO = (
    b"From lund Tue Mar  4 10:00:00 2014\nFrom: ivo@example.org\nSubject: %b\n\n>From now on it is open.\n>>From me.\n"
)
BOX = ONE + b"\n" + TWO % b"Re: The gate"


def test_the_only_message_opens() -> None:
    assert message_of(ONE, 0) == message_of(ONE, 1) == ONE.partition(b"\n")[2]


def test_of_several_messages_the_named_one_opens_without_the_signs_of_the_mailbox() -> None:
    assert message_of(BOX, 2).endswith(b"\n\nFrom now on it is open.\n>From me.\n")
    assert message_of(BOX, 1).startswith(b"From: Mara Quill")


@pytest.mark.parametrize("number", [0, 3])
def test_several_messages_are_a_choice_in_one_line(number: int) -> None:
    with pytest.raises(CannotImport) as refused:
        message_of(BOX, number)
    assert refused.value.message == (
        "holds 2 messages: 1 “The gate”, from Mara Quill; 2 “Re: The gate”, from ivo@example.org"
    )
    assert refused.value.hint == "name one by its number, as in box.mbox:2"


def test_of_many_messages_the_first_are_named() -> None:
    with pytest.raises(CannotImport) as refused:
        message_of(b"\n".join([TWO % (b"very " * 20)] * 1_200), 0)
    assert refused.value.message.startswith("holds 1,200 messages: 1 “very very")
    assert refused.value.message.endswith("; … to 1200") and len(refused.value.message) < 400


def test_a_line_that_begins_with_from_within_a_message_opens_none() -> None:
    assert message_of(ONE + b"\nFrom here it is a mile.\n\nFrom: there, two.\n", 0).endswith(b"two.\n")


def test_a_mail_that_is_no_mailbox_has_no_second_message() -> None:
    assert message_of(b"From: a@b.c\n\nHello", 1) == b"From: a@b.c\n\nHello"
    with pytest.raises(CannotImport, match="is a single mail"):
        message_of(b"From: a@b.c\n\nHello", 2)


def test_messages_are_named_like_files(tmp_path: Path) -> None:
    box = tmp_path / "old.mbox"
    box.write_bytes(BOX.replace(b"\n", b"\r\n"))
    first, second = open_paths([f"{box}:1", f"{box}:2"]).documents
    assert (first.id, first.title, first.author, first.text) == ("old-1", "The gate", "Mara Quill", "It is shut.\n")
    assert (second.id, second.file, second.made_from) == ("old-2", f"{box}:2", "a mail")


def test_a_file_whose_own_name_ends_in_a_number_is_itself(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("This one?")
    (tmp_path / "a.txt:2").write_text("That one.")
    assert open_paths([str(tmp_path / "a.txt:2")]).documents[0].text == "That one."
