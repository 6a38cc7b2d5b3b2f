from __future__ import annotations

from reader.reading.typed_lines import TypedLines

LINES = ("ferry", "@rao noon", "ferry noon")


def back(draft: str, steps: int) -> list[str]:
    lines, shown = TypedLines.from_draft(LINES, draft), []
    for _ in range(steps):
        stepped = lines.back()
        if stepped is None:
            break
        lines = stepped
        shown.append(lines.shown)
    return shown


def test_the_latest_line_comes_first_and_the_earliest_is_the_end() -> None:
    assert back("", 9) == ["ferry noon", "@rao noon", "ferry"]


def test_only_lines_that_begin_with_what_is_typed() -> None:
    assert back("fer", 9) == ["ferry noon", "ferry"]
    assert back("ferry", 9) == ["ferry noon"], "not what is typed already"
    assert back("x", 9) == []


def test_onward_leads_back_to_what_was_typed() -> None:
    lines = TypedLines.from_draft(LINES, "fer")
    assert lines.on() is None
    first = lines.back()
    second = first.back() if first else None
    assert second is not None and second.shown == "ferry"
    onward = second.on()
    assert onward is not None and onward.shown == "ferry noon"
    draft = onward.on()
    assert draft is not None and draft.shown == "fer" and draft.on() is None
