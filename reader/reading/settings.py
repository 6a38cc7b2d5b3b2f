"""Settings that are changed while reading: `:set`, what it takes, and what it says."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from reader.files.cleaning import clean_line
from reader.files.errors import CannotSave
from reader.files.setting_values import SETTINGS, SETTINGS_BY_NAME, Setting, width_of
from reader.files.settings import Settings, keep_setting, read_settings
from reader.files.user_name import user_name
from reader.model.values import replace
from reader.reading.commands.dispatch import run_command
from reader.reading.dialogs import Choice, ChoiceRow
from reader.reading.filters import Listed
from reader.reading.prompts import PromptFor, Question
from reader.reading.session import Session
from reader.words.near import nearest

#: What stands between a setting's name and its value in a line that is typed.
SEPARATORS = ("=", ":", " ")
#: Columns of a setting's name and value in the list.
NAME_WIDTH, VALUE_WIDTH = 10, 22


def set_by_line(session: Session, line: str) -> None:
    """Do what stands after `set`: list the settings, show one, or change one.

    Args:
        session: The reading.
        line: `width=72`, `width 72`, `width`, or nothing.
    """
    name, value = split_setting(line)
    setting = SETTINGS_BY_NAME.get(name)
    if not name:
        session.desk.show(_list(session))
    elif name == "keymap":
        session.say("The keymap is set in settings.yaml")
    elif setting is None:
        near = nearest(name, SETTINGS_BY_NAME)
        hint = f"did you mean {near}?" if near else f"there are {', '.join(SETTINGS_BY_NAME)}"
        session.say(f"No setting named {clean_line(name)!r}: {hint}")
    elif value is None:
        _show(session, setting)
    else:
        change_setting(session, setting, value)


def split_setting(line: str) -> tuple[str, str | None]:
    """Return the name and the value of a line such as `width=72` or `width 72`; None for no value."""
    line = line.strip()
    at = min((line.find(sign) for sign in SEPARATORS if sign in line), default=-1)
    if at < 0:
        return line.lower(), None
    return line[:at].lower(), line[at:].lstrip("=: ").rstrip()


def change_setting(session: Session, setting: Setting, value: str) -> None:
    """Change a setting now and for the next time, or say which values it may have."""
    values = values_of(session).get(setting.name, ())
    if setting.name == "theme" and value not in values:
        near = nearest(value, values)
        session.say(f"No theme named {clean_line(value)!r}: " + (f"did you mean {near}?" if near else "see :set theme"))
        return
    if setting.refuses(value):
        session.say(f"{setting.name} cannot be {clean_line(value)[:20]!r}: it is {setting.valid}")
        return
    _apply(session, setting.name, value)
    kept = setting.name == "theme" or _keep(session, setting.name, value)
    how_long = "kept in settings.yaml" if kept and session.launch.settings_file else "until you leave"
    session.say(f"{setting.name}: {value or 'as usual'}, {how_long}")


def values_of(session: Session) -> Mapping[str, Sequence[str]]:
    """Return the values that each setting may have, as far as there is a list of them."""
    return {each.name: each.values or (session.desk.themes() if each.name == "theme" else ()) for each in SETTINGS}


def _show(session: Session, setting: Setting) -> None:
    """Show the values of a setting to choose one, or say what it is and may be."""
    now, values = _value(session, setting.name), values_of(session)[setting.name]
    if not values:
        session.say(f"{setting.name}: {now or 'as usual'} ({setting.valid})")
        return
    rows = tuple(
        ChoiceRow(each, ((f"{each:<{VALUE_WIDTH}}", "strong"),), ((("now" if each == now else ""), "dim"),))
        for each in values
    )
    title = f"{setting.name}: {setting.meaning}"
    session.desk.show(Choice(title, rows, "No values", partial(change_setting, session, setting), does="sets it"))


def _list(session: Session) -> Choice:
    """Return the settings as a list; choosing one shows its values, or begins a line that sets it."""

    def row(setting: Setting) -> ChoiceRow:
        name, now = f"{setting.name:<{NAME_WIDTH}}", f"{_value(session, setting.name) or 'as usual':<{VALUE_WIDTH}} "
        meaning = f"{setting.meaning}: {setting.valid}"
        return ChoiceRow(setting.name, ((name, "strong"), (now, "plain")), ((meaning, "dim"),))

    def take(name: str) -> None:
        if values_of(session)[name]:
            _show(session, SETTINGS_BY_NAME[name])
        else:
            line = f"set {name}={_value(session, name)}"
            session.desk.ask(Question(PromptFor.COMMAND, session.place, words=line))

    return Choice("Settings", tuple(map(row, SETTINGS)), "No settings", take, does="changes it")


def _value(session: Session, name: str) -> str:
    """Return what a setting is now."""
    if name == "theme":
        return session.desk.theme()
    if name == "width":
        return str(session.desk.measure())
    if name == "reports":
        return "all" if session.state.completion.doubtful else "sure"
    if name == "name":
        return session.launch.user
    file = session.launch.settings_file
    kept = read_settings(file) if file else Settings()
    return kept.panel if name == "panel" else "true" if kept.cache else "false"


def _apply(session: Session, name: str, value: str) -> None:
    """Let a setting count from now on."""
    if name == "theme":
        session.desk.use_theme(value)
    elif name == "width":
        session.desk.set_measure(width_of(value) or 0)
    elif name == "panel":
        _open_list(session, value)
    elif name == "reports" and (value == "all") != session.state.completion.doubtful:
        run_command(session, "doubtful")
    elif name == "cache" and value == "false":
        session.launch = replace(session.launch, finds_folder=None)
    elif name == "name":
        session.launch = replace(session.launch, user=value or user_name())


def _open_list(session: Session, value: str) -> None:
    listed: Mapping[str, Listed] = {
        "quotations": "quotations", "speakers": "speakers", "timeline": "timeline", "contents": "contents",
    }  # fmt: skip
    if value in listed:
        session.desk.open_list(listed[value], focus=False)


def _keep(session: Session, name: str, value: str) -> bool:
    """Write a setting into the file; say why where that fails."""
    if session.launch.settings_file is None:
        return False
    try:
        keep_setting(name, value, session.launch.settings_file)
    except CannotSave as error:
        session.tell((replace(error.finding, severity="warning"),))
        return False
    return True
