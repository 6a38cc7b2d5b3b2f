"""The topics of help: their names in the order in which they are listed, what each is about, and its text."""

from __future__ import annotations

from pathlib import Path

from reader.model.values import dataclass


@dataclass(frozen=True, slots=True)
class Topic:
    """A topic of help.

    Attributes:
        name: What it is asked for by; its text stands in the file of that name beside this one.
        about: In a few words.
    """

    name: str
    about: str

    @property
    def text(self) -> str:
        """Its text, in Markdown."""
        return (Path(__file__).parent / f"{self.name}.md").read_text(encoding="utf-8")


TOPICS = (
    Topic("reading", "moving about, the margin, panes, lists, the mouse"),
    Topic("checking", "what to look at, judging, the signs, a gate for scripts"),
    Topic("searching", "words, what somebody said, all dossiers"),
    Topic("dates", "the timeline, and when a text was published"),
    Topic("dossiers", "making one, annotating, the list of all, the format"),
    Topic("imports", "files and pages that open, places in originals"),
    Topic("sheet", "the page that says what was checked"),
    Topic("formats", "files for other programs, and annotations of theirs"),
    Topic("corpora", "many texts at once, on a cluster too"),
    Topic("api", "Reader from Python, and from other programs"),
    Topic("browser", "reading in a browser, and who may"),
    Topic("shell", "paths, output, exit status, completion, reader doctor"),
    Topic("keys", "every key"),
    Topic("settings", "theme, width, keymap, colours"),
    Topic("figures", "how good and how fast it is, in full"),
)


def topic_named(name: str) -> Topic | None:
    """Return the topic of a name, in any case; None if there is none."""
    return next((topic for topic in TOPICS if topic.name == name.lower()), None)
