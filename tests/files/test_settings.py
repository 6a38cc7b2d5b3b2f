from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from reader.files.errors import CannotSave
from reader.files.settings import Settings, keep_setting, read_settings, settings_path


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "reader" / "settings.yaml"


def read(file: Path, text: str) -> Settings:
    file.parent.mkdir(exist_ok=True)
    file.write_text(text)
    return read_settings(file)


def test_no_file_means_the_usual_settings(file: Path) -> None:
    assert read_settings(file) == Settings()


def test_a_file_that_cannot_be_reached_is_told(file: Path) -> None:
    file.parent.symlink_to(file.parent)
    (finding,) = read_settings(file).findings
    assert str(finding).startswith(f"{file}: cannot be read: ")


def test_everything_that_can_be_set(file: Path) -> None:
    text = (
        "theme: nord\nwidth: 72\npanel: timeline\nreports: all\n"
        "keymap:\n  copy: 'y, ctrl+y'\n  quit: []\n  help: ['?', f1]\n"
    )
    settings = read(file, text)
    assert (settings.theme, settings.width, settings.panel) == ("nord", 72, "timeline")
    assert settings.all_reports and not Settings().all_reports
    assert settings.keymap == {"copy": ("y", "ctrl+y"), "quit": (), "help": ("?", "f1")}
    assert settings.findings == ()


def test_a_comma_is_a_key(file: Path) -> None:
    assert read(file, "keymap: {next_quotation: ',', previous_quotation: [',', '.']}").keymap == {
        "next_quotation": (",",),
        "previous_quotation": (",", "."),
    }


@pytest.mark.parametrize(
    ("width", "set_to"), [("0", 0), ("20", 20), ("400", 400), ("19", 80), ("401", 80), ("-20", 80)]
)
def test_a_text_may_be_20_to_400_columns_wide_or_as_wide_as_the_window(file: Path, width: str, set_to: int) -> None:
    settings = read(file, f"width: {width}\n")
    assert settings.width == set_to
    assert bool(settings.findings) == (str(set_to) != width)


@pytest.mark.parametrize(
    ("text", "key", "line"),
    [
        ("theme: nord\nwdth: 72\n", "wdth", 2),
        ("theme: nord\nwidth: wide\n", "width", 2),
        ("theme: nord\nwidth: 3\n", "width", 2),
        ("theme: nord\npanel: time\n", "panel", 2),
        ("theme: nord\nkeymap: {copy: {y: x}}\n", "keymap.copy", 2),
        ("theme: nord\ntheme: dracula\n", "theme", 2),
    ],
)
def test_what_is_wrong_is_reported_and_the_rest_counts(file: Path, text: str, key: str, line: int) -> None:
    settings = read(file, text)
    (finding,) = settings.findings
    assert (finding.key, finding.line) == (key, line)
    assert settings.theme == "nord"
    assert settings.width == Settings().width


def test_the_nearest_known_key_is_named(file: Path) -> None:
    assert read(file, "wdth: 72\n").findings[0].hint == "did you mean 'width'?"


@pytest.mark.parametrize("text", ["[a", "words", "a: &a b", "- x"])
def test_a_broken_file_is_reported_and_the_program_starts(file: Path, text: str) -> None:
    settings = read(file, text)
    assert len(settings.findings) == 1
    assert settings.keymap == {}


@pytest.mark.parametrize("text", ["", "\n", "# theme: nord\n"])
def test_a_file_that_sets_nothing_is_fine(file: Path, text: str) -> None:
    assert read(file, text) == Settings()


def test_g4_a_home_that_is_no_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("XDG_CONFIG_HOME", raising=False)
    monkeypatch.setenv("HOME", "/dev/null")
    assert read_settings() == Settings()


def test_they_are_in_the_platforms_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    assert settings_path().parts[-2:] == ("dossier-reader", "settings.yaml")


class TestKeeping:
    def test_makes_the_file(self, file: Path) -> None:
        keep_setting("theme", "nord", file)
        keep_setting("width", "72", file)
        assert read_settings(file) == Settings(theme="nord", width=72)

    def test_leaves_comments_and_the_rest(self, file: Path) -> None:
        read(file, "# mine\ntheme: nord  # dark\nkeymap: {quit: []}\n")
        keep_setting("theme", "dracula", file)
        assert file.read_text() == "# mine\ntheme: dracula  # dark\nkeymap: {quit: []}\n"

    def test_a_file_of_comments(self, file: Path) -> None:
        read(file, "# theme: nord")
        keep_setting("theme", "dracula", file)
        assert file.read_text() == "# theme: nord\ntheme: dracula\n"

    def test_a_broken_file_stays_as_it_is(self, file: Path) -> None:
        read(file, "theme: [nord\n")
        with pytest.raises(CannotSave):
            keep_setting("theme", "dracula", file)
        assert file.read_text() == "theme: [nord\n"

    @pytest.mark.parametrize(
        "data",
        ["# caf\xe9\ntheme: nord\n".encode("latin-1"), b"# \x1b[2J\ntheme: nord\n", b"theme: [nord]\n", b"- theme\n"],
    )
    def test_l1_what_was_not_read_without_loss_is_not_written(self, file: Path, data: bytes) -> None:
        file.parent.mkdir()
        file.write_bytes(data)
        with pytest.raises(CannotSave):
            keep_setting("theme", "dracula", file)
        assert file.read_bytes() == data

    def test_l1_line_ends_and_a_mark_stay(self, file: Path) -> None:
        file.parent.mkdir()
        file.write_bytes(b"\xef\xbb\xbf# mine\r\ntheme: nord\n")
        keep_setting("theme", "dracula", file)
        keep_setting("width", "72", file)
        assert file.read_bytes() == b"\xef\xbb\xbf# mine\r\ntheme: dracula\nwidth: 72\n"

    def test_a_link_to_settings_kept_elsewhere_stays_a_link(self, file: Path, tmp_path: Path) -> None:
        elsewhere = tmp_path / "dotfiles" / "reader.yaml"
        elsewhere.parent.mkdir()
        file.parent.mkdir()
        elsewhere.write_text("theme: nord\n")
        file.symlink_to(elsewhere)
        keep_setting("theme", "dracula", file)
        assert file.is_symlink()
        assert elsewhere.read_text() == "theme: dracula\n"

    def test_g10_what_is_no_file_is_left_alone(self, file: Path) -> None:
        file.parent.mkdir()
        os.mkfifo(file)
        with pytest.raises(CannotSave, match="is a pipe"):
            keep_setting("theme", "dracula", file)
        assert stat.S_ISFIFO(file.lstat().st_mode)
