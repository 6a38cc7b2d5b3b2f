"""Help by name: on a topic, or on one command: its keys, what it does, and its name in a keymap."""

from __future__ import annotations

from collections.abc import Mapping

from reader.files.cleaning import clean_line
from reader.files.setting_values import SETTINGS
from reader.help import TOPICS
from reader.keys import COMMANDS, Command, Hint, show_key
from reader.keys.keymap import sign_of
from reader.keys.names import SAVING, SETTING, command_named, nearest_name
from reader.reading.dialogs import Page
from reader.reading.help_topics import show_topic_named
from reader.reading.session import Session


def show_help_on(session: Session, name: str) -> None:
    """Show a topic, or help on a command by its name or one of its keys; say which name is meant if there is none."""
    name = name.strip().removeprefix(":")
    if show_topic_named(session, name):
        return
    if name in SETTING:
        lines = [f"{each.name:<8} {each.meaning}: {each.valid}" for each in SETTINGS]
        usage = "set name=value changes a setting, set name shows it, set lists all."
        session.desk.show(Page("set", "\n".join((usage, "", *lines))))
    elif name in SAVING:
        session.desk.show(Page(name, "Saves at once; all is saved as it is made, too."))
    elif (command := _command(name, session.keys)) is not None:
        session.desk.show(_page(command, session.keys))
    else:
        near = nearest_name(name, (topic.name for topic in TOPICS))
        hint = f"did you mean {near}?" if near else ":help lists topics, {help} the keys"
        session.say(Hint("No topic or command named {name}: " + hint, name=repr(clean_line(name)[:40])))


def _command(name: str, keys: Mapping[str, tuple[str, ...]]) -> Command | None:
    """Return the command of a name or a key."""
    by_key = {sign_of(key): command for command, bound in keys.items() for key in bound}
    wanted = command_named(name) or by_key.get(sign_of(name.replace("^", "ctrl+") if len(name) > 1 else name))
    return next((command for command in COMMANDS if command.id == wanted), None)


def _page(command: Command, keys: Mapping[str, tuple[str, ...]]) -> Page:
    bound = "  ".join(map(show_key, keys[command.id])) or "none"
    facts = [f"Keys   {bound}", f"Typed  :{command.id}"]
    if command.takes_count:
        facts.append("A number typed before the key repeats it, or is its argument.")
    return Page(command.label, "\n".join((command.help, "", *facts)))
