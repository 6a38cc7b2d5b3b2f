"""The main journeys through the program, screen by screen; `python -m tests.journeys` records them again."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.journeys.replay import FILES, difference, replay

SHORT = "A text\n\nopen 60x10 letter.txt\nkeys ]\n"


@pytest.mark.parametrize("file", FILES, ids=[file.stem for file in FILES])
async def test_a_journey_goes_as_it_was_recorded(file: Path) -> None:
    recorded = file.read_text(encoding="utf-8")
    changed = difference(recorded, await replay(recorded), file.name)
    if changed:
        pytest.fail(f"{changed}\n\nIf that is right, record it: python -m tests.journeys", pytrace=False)


async def test_one_other_character_is_told_with_its_line() -> None:
    recorded = await replay(SHORT)
    other = recorded.replace("quotation 1 of 2", "quotation 1 of 3")
    number = other[: other.index("quotation 1 of 3")].count("\n") + 1
    _, _, place, *lines = difference(other, await replay(other), "short.txt").splitlines()
    assert place.startswith(f"@@ -{number - 3},")
    assert [line[:18] for line in lines if line[0] in "-+"] == ["- quotation 1 of 3", "+ quotation 1 of 2"]


async def test_a_story_that_is_edited_shows_in_the_journey() -> None:
    edited = SHORT.replace("keys", "edit letter.txt: was never late -> was often late\nkeys r\nkeys")
    assert "was often late" in await replay(edited)


async def test_a_step_that_is_none_is_refused() -> None:
    with pytest.raises(ValueError, match="no step begins with 'key'"):
        await replay(SHORT + "key ]\n")
