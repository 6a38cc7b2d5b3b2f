"""The user's settings: theme, width, panel and keys, from a YAML file in the platform's configuration folder."""

from __future__ import annotations

import os
from collections.abc import Mapping as MappingOf
from pathlib import Path

from reader.files.cleaning import clean_line
from reader.files.contents import read_given
from reader.files.decoding import decode
from reader.files.errors import CannotRead, CannotSave, reason_of
from reader.files.exact_text import decode_exactly, line_end_at
from reader.files.fields import Fields
from reader.files.locking import locked
from reader.files.report import Report
from reader.files.saving import make_folder, save_bytes
from reader.files.setting_values import PANELS, REPORTS, SETTINGS_BY_NAME, width_of
from reader.files.yaml_tree import Mapping, Scalar, Sequence, parse_yaml
from reader.model import Finding
from reader.model.values import dataclass, field, replace

_KEYS = (*SETTINGS_BY_NAME, "keymap")

#: Largest settings file, in bytes.
_SIZE_LIMIT = 1 << 20


@dataclass(frozen=True, slots=True)
class Settings:
    """The user's settings.

    Attributes:
        theme: Name of a theme; empty for the default. The screen checks whether it exists.
        width: Columns of text; 0 for the whole window.
        panel: The list that is open at the start; empty for the remembered one.
        all_reports: Whether reported speech is shown that may be none.
        name: The user's name, kept with what they judge; empty for the system's.
        cache: Whether what was found in a text is kept, so that it is there at once the next time.
        keymap: Command id to its keys; no keys unbinds it. `reader.keys` checks whether they exist.
        findings: What is wrong with the file; the program starts anyway.
    """

    theme: str = ""
    width: int = 80
    panel: str = ""
    all_reports: bool = False
    name: str = ""
    cache: bool = True
    keymap: MappingOf[str, tuple[str, ...]] = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()


def settings_path() -> Path:
    """Return where the settings are."""
    from platformdirs import user_config_path  # 10 ms that a command without settings saves

    return user_config_path("dossier-reader") / "settings.yaml"


def read_settings(path: Path | None = None) -> Settings:
    """Read the settings; the defaults if there is no file, or it cannot be used.

    Args:
        path: The file; `settings_path()` if none is given.
    """
    path = path or settings_path()
    report = Report(clean_line(str(path)))
    try:
        path.stat()
        text = decode(read_given(path, _SIZE_LIMIT)).text
        if _sets_nothing(text):
            return Settings()
        tree = parse_yaml(text, report.file)
    except CannotRead as error:
        return Settings(findings=(error.finding,))
    except (FileNotFoundError, NotADirectoryError):
        return Settings()
    except (OSError, ValueError) as error:
        reason = reason_of(error) if isinstance(error, OSError) else "not a valid file name"
        return Settings(findings=(Finding(f"cannot be read: {reason}", report.file),))
    report.add(*tree.findings)
    if isinstance(tree.root, Mapping):
        return _read(Fields(tree.root, "", "", report))
    report.error("has no settings", tree.root.line, "", "write lines such as theme: nord")
    return Settings(findings=report.told())


def keep_setting(key: str, value: str, path: Path | None = None) -> None:
    """Write one setting into the file, which is created if there is none; comments and everything else stay.

    Args:
        key: One of `SETTINGS`, by its name.
        value: Its value.
        path: The file; `settings_path()` if none is given.

    Raises:
        CannotSave: It cannot be saved, or contains something other than settings; it is unchanged.
    """
    path = Path(os.path.realpath(path or settings_path()))  # it may be a link to a file kept elsewhere
    make_folder(path.parent)
    with locked(path.parent):
        try:
            exact = decode_exactly(
                read_given(path, _SIZE_LIMIT) if os.path.lexists(path) else b"", clean_line(str(path))
            )
            text = _with_setting(exact.text, key, value, clean_line(str(path)))
        except CannotRead as error:
            raise CannotSave(error.finding) from error
        save_bytes(path, exact.encoded(text), limit=_SIZE_LIMIT)


def _with_setting(text: str, key: str, value: str, file: str) -> str:
    """Return the text of the file with a setting added or replaced."""
    from reader.files.splices import spliced  # reading settings at the start needs none of these
    from reader.files.yaml_edit import set_plain, values_of
    from reader.files.yaml_written import scalar

    root = Mapping((), 1, 0, 0) if _sets_nothing(text) else parse_yaml(text, file).root
    if not isinstance(root, Mapping):
        raise CannotSave(Finding("has no settings", file, root.line, hint="write lines such as theme: nord"))
    if root.entries:
        edited = spliced(text, [set_plain(text, root, key, value)])
        is_odd = not isinstance(root.get(key), Scalar | None)
        if is_odd or values_of(parse_yaml(edited, file).root) != values_of(root) | {key: value}:
            raise CannotSave(Finding("is laid out in a way that cannot be edited here", file, root.line, key))
        return edited
    end_of_line = line_end_at(text, len(text))
    return f"{text}{end_of_line if text and not text.endswith(end_of_line) else ''}{key}: {scalar(value)}{end_of_line}"


def _sets_nothing(text: str) -> bool:
    return all(not line.strip() or line.lstrip().startswith("#") for line in text.split("\n"))


def _read(fields: Fields) -> Settings:
    fields.refuse_unknown(_KEYS)
    settings = Settings(
        theme=fields.text("theme"),
        width=_read_width(fields),
        panel=fields.choice("panel", PANELS, ""),
        all_reports=fields.choice("reports", REPORTS, "") == "all",
        name=fields.text("name"),
        cache=fields.flag("cache", default=True),
        keymap=_read_keymap(fields),
    )
    return replace(settings, findings=fields.report.told())


def _read_width(fields: Fields) -> int:
    text = fields.text("width")
    usual = Settings().width
    if not text:
        return usual
    width = width_of(text)
    if width is None:
        hint = f"write a number from {SETTINGS_BY_NAME['width'].valid}"
        fields.complain("width", fields.line_of("width"), f"{text[:20]!r} is not a width", hint)
        return usual
    return width


def _read_keymap(fields: Fields) -> dict[str, tuple[str, ...]]:
    """Read commands and their keys: `copy: "y,ctrl+y"`, `copy: [y, ctrl+y]`, or `copy: []` to unbind."""
    keymap = fields.inner("keymap") if fields.has("keymap") else None
    keys: dict[str, tuple[str, ...]] = {}
    for name, value in keymap.mapping.entries if keymap else ():
        command = clean_line(name.text)
        if isinstance(value, Scalar):
            keys[command] = _split_keys(clean_line(value.text))
        elif isinstance(value, Sequence) and all(isinstance(item, Scalar) for item in value.items):
            keys[command] = tuple(clean_line(item.text) for item in value.items if isinstance(item, Scalar))
        elif keymap:
            keymap.mistyped(command, value, "a list of keys, such as [y, ctrl+y]")
    return keys


def _split_keys(text: str) -> tuple[str, ...]:
    """Split keys at commas; a lone comma is a key."""
    if text.strip() == ",":
        return (",",)
    return tuple(key.strip() for key in text.split(",") if key.strip())
