"""The least that Textual can show: one word, in a widget that draws itself, and another one after a key."""

from __future__ import annotations

from textual.app import App, ComposeResult
from textual.reactive import reactive
from textual.widget import Widget

WORD, ANSWER = "Emptiness", "Response"


class Word(Widget):
    word = reactive(WORD)

    def render(self) -> str:
        return self.word


class EmptyApp(App[None]):
    def compose(self) -> ComposeResult:
        yield Word()

    def on_key(self) -> None:
        self.query_one(Word).word = ANSWER


if __name__ == "__main__":
    EmptyApp().run()
