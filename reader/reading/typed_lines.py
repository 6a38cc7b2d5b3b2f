"""Stepping through the lines typed before, as a shell does: those that begin with what is typed."""

from __future__ import annotations

from collections.abc import Sequence

from reader.model.values import dataclass, replace


@dataclass(frozen=True, slots=True)
class TypedLines:
    """The lines typed before, and where among them the user is.

    Attributes:
        lines: The latest last.
        draft: What was typed before the first step back.
        at: Number of the line that is shown; that of no line for the draft.
    """

    lines: tuple[str, ...]
    draft: str
    at: int

    @staticmethod
    def from_draft(lines: Sequence[str], draft: str) -> TypedLines:
        """Return the lines with nothing shown of them yet."""
        return TypedLines(tuple(lines), draft, len(lines))

    @property
    def shown(self) -> str:
        """The line that is shown."""
        return self.lines[self.at] if self.at < len(self.lines) else self.draft

    def back(self) -> TypedLines | None:
        """Return the step to the last earlier line that begins with the draft; None if there is none."""
        return self._to(range(self.at - 1, -1, -1))

    def on(self) -> TypedLines | None:
        """Return the step to the next later line that begins with the draft, or to the draft; None from the draft."""
        if self.at >= len(self.lines):
            return None
        return self._to(range(self.at + 1, len(self.lines))) or replace(self, at=len(self.lines))

    def _to(self, numbers: Sequence[int]) -> TypedLines | None:
        """Return the step to the first of some lines that begins with the draft, and has more."""
        begun = (each for each in numbers if self.lines[each] != self.draft and self.lines[each].startswith(self.draft))
        at = next(begun, None)
        return None if at is None else replace(self, at=at)
