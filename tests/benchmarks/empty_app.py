"""The least that Textual can show: one word, in a widget that draws itself."""

from __future__ import annotations

from textual.app import App, ComposeResult
from textual.widget import Widget

WORD = "Emptiness"


class Word(Widget):
    def render(self) -> str:
        return WORD


class EmptyApp(App[None]):
    def compose(self) -> ComposeResult:
        yield Word()


if __name__ == "__main__":
    EmptyApp().run()
