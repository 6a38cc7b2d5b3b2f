"""Any keys, over a dossier whose files change meanwhile: the program goes on, and points at nothing that is gone."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from tests.reading.dangling import dangling
from tests.tui.screens import running

KEYS = (
    *("j", "k", "J", "K", "]", "[", ")", "(", "enter", "backspace", "F", "x", "s", "T", "t", "o", "escape", "tab", "v"),
    *("}", "{", "n", "N", "r", "r", "r", "z", "g", "G", "d", "u", "c", "i", "m", "a", "'", "b", "1", "slash", "S", "w"),
    *("y", "+", "C", "B", "D", "question_mark", "colon"),
)
DOCUMENTS = {name: f"  - {{id: {name}, file: {name}.txt, title: Text {name}}}\n" for name in ("one", "two", "three")}
#: Which documents a dossier has, in which order; the first states of it have quotations by a person.
STATES = (("one", "two", "three"), ("one", "three"), ("three", "two"), ("two",))
PARAGRAPHS = (
    "“Words of {name},” said Ann Lee on 3 May 2013.\n\n",
    "Bob Stone, a lawyer, said that words of one were there.\n\n",
    "More words than before.\n\n",
    "words and words and words and words and words and words and words and words and words\n\n",
)


def write(folder: Path, chance: random.Random) -> None:
    """Write another state of the dossier and of its texts."""
    names = chance.choice(STATES)
    for name in DOCUMENTS:
        paragraphs = [chance.choice(PARAGRAPHS).format(name=name) for _ in range(chance.randint(0, 25))]
        (folder / f"{name}.txt").write_text(f"“Words of {name},” she said.\n\n{''.join(paragraphs)}")
    quotations = [
        f"  - {{id: q-{name}, document: {name}, kind: direct, content: {{exact: Words of {name}, suffix: '”, she'}}}}\n"
        for name in names[: chance.randint(0, 2)]
    ]
    listed = f"quotations:\n{''.join(quotations)}" if quotations else ""
    (folder / "dossier.yaml").write_text(
        f"dossier: 1\ntitle: Texts\ndocuments:\n{''.join(DOCUMENTS[name] for name in names)}{listed}"
    )


@pytest.mark.parametrize(("seed", "size"), [(1, (80, 24)), (2, (120, 30)), (3, (200, 40))])
async def test_whatever_is_pressed_while_everything_changes(tmp_path: Path, seed: int, size: tuple[int, int]) -> None:
    chance = random.Random(seed)
    write(tmp_path, chance)
    async with running(paths=[str(tmp_path)], size=size) as screen:
        for _ in range(70):
            if chance.random() < 0.1:
                write(tmp_path, chance)
            await screen.pilot.press(chance.choice(KEYS))
            if chance.random() < 0.3:
                await screen.settle()
            assert dangling(screen.state) == []
        await screen.settle()
        assert screen.app.is_running
