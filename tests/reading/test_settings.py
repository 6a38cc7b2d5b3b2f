"""`:set` shows and changes settings, keeps them, and says what they may be."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from reader.files.settings import read_settings
from reader.reading.prompt_answers import answer
from reader.reading.prompts import PromptFor, Question
from reader.reading.session import Session
from reader.reading.settings import split_setting
from tests.reading.paper_desk import PaperDesk, reading


class Easel(PaperDesk):
    """A desk that has themes and a width."""

    name, columns = "nord", 80

    def themes(self) -> Sequence[str]:
        return ("gruvbox", "nord")

    def theme(self) -> str:
        return self.name

    def use_theme(self, name: str) -> None:
        self.name = name

    def measure(self) -> int:
        return self.columns

    def set_measure(self, columns: int) -> None:
        self.columns = columns


def at_easel(**options: object) -> tuple[Session, Easel]:
    session, _ = reading(**options)  # type: ignore[arg-type]
    easel = Easel()
    session.desk = easel
    easel.draw(session.state)
    return session, easel


def type_line(session: Session, line: str) -> None:
    answer(session, Question(PromptFor.COMMAND, session.place), line)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("width=72", ("width", "72")),
        (" width = 72 ", ("width", "72")),
        ("width 72", ("width", "72")),
        ("WIDTH: 72", ("width", "72")),
        ("name=Ines Vale", ("name", "Ines Vale")),
        ("name=", ("name", "")),
        ("width", ("width", None)),
        ("", ("", None)),
    ],
)
def test_a_line_is_a_name_and_perhaps_a_value(line: str, expected: tuple[str, str | None]) -> None:
    assert split_setting(line) == expected


def test_what_is_set_counts_at_once_and_is_kept(tmp_path: Path) -> None:
    file = tmp_path / "settings.yaml"
    file.write_text("# mine\ntheme: nord # dark\n", encoding="utf-8")
    session, desk = at_easel(settings_file=file)
    for line in ("set width=60", "set panel=timeline", "set reports all", "set cache=false", "set name=Vale: #1"):
        type_line(session, line)
        assert desk.said[-1].endswith(", kept in settings.yaml"), line
    assert desk.columns == 60
    assert desk.listed is not None and desk.listed.name == "timeline"
    assert session.state.completion.doubtful
    assert (session.launch.finds_folder, session.launch.user) == (None, "Vale: #1")
    kept = read_settings(file)
    assert (kept.width, kept.panel, kept.all_reports, kept.cache, kept.name) == (
        60,
        "timeline",
        True,
        False,
        "Vale: #1",
    )
    assert "# mine" in file.read_text(encoding="utf-8") and "# dark" in file.read_text(encoding="utf-8")


def test_without_a_file_it_counts_until_the_user_leaves() -> None:
    session, desk = at_easel()
    type_line(session, "set width 0")
    assert (desk.columns, desk.said[-1]) == (0, "width: 0, until you leave")


def test_a_file_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    file = tmp_path / "settings.yaml"
    file.write_text("- no settings\n", encoding="utf-8")
    session, desk = at_easel(settings_file=file)
    type_line(session, "set width=60")
    assert desk.columns == 60 and desk.said[-1] == "width: 60, until you leave"
    assert "has no settings" in desk.told[-1]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("set widht=60", "No setting named 'widht': did you mean width?"),
        ("set zzz=60", "No setting named 'zzz': there are theme, width, panel, reports, cache, name"),
        ("set width=12", "width cannot be '12': it is 20 to 400, or 0 for the whole window"),
        ("set reports=some", "reports cannot be 'some': it is sure or all"),
        ("set panel=\x1b[31m", "panel cannot be '␛[31m': it is quotations, speakers, timeline or contents"),
        ("set theme=nrod", "No theme named 'nrod': did you mean nord?"),
        ("set theme=zzzz", "No theme named 'zzzz': see :set theme"),
        ("set keymap=x", "The keymap is set in settings.yaml"),
        ("set width", "width: 80 (20 to 400, or 0 for the whole window)"),
    ],
)
def test_what_may_be_set_is_said(line: str, said: str) -> None:
    session, desk = at_easel()
    type_line(session, line)
    assert desk.said[-1] == said
    assert (desk.name, desk.columns) == ("nord", 80)


def test_settings_are_listed_and_changed_from_the_list() -> None:
    session, desk = at_easel()
    type_line(session, "set")
    assert [row.key for row in desk.choice.rows] == ["theme", "width", "panel", "reports", "cache", "name"]
    assert "80" in desk.choice.rows[1].words
    desk.choice.take("width")
    assert (desk.asked[-1].purpose, desk.asked[-1].words) == (PromptFor.COMMAND, "set width=80")
    desk.choice.take("theme")
    assert [row.words.split() for row in desk.choice.rows] == [["gruvbox"], ["nord", "now"]]
    desk.choice.take("gruvbox")
    assert desk.name == "gruvbox"
