"""How far the completing of a dossier is: what is being found in it beside the reading."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

Stage = Literal["idle", "running", "failed"]


@dataclass(frozen=True, slots=True)
class Completion:
    """One completion at a time; whatever an older one still tells is dropped.

    Attributes:
        request: Number of the latest one.
        stage: `running` until all is found, `failed` where a fault of ours ended it.
        words: What is being done and how far it is; empty for nothing.
        whatever_length: Whether texts are worked on that are too long for that to start by itself.
    """

    request: int = 0
    stage: Stage = "idle"
    words: str = ""
    whatever_length: bool = False

    @property
    def running(self) -> bool:
        """Whether more may still be found."""
        return self.stage == "running"

    def begun(self, *, whatever_length: bool = False) -> Completion:
        """Return the state of another completion, before it has told anything."""
        return Completion(self.request + 1, "running", whatever_length=whatever_length)

    def told(self, words: str) -> Completion:
        """Return the state after a step: what is being done now; empty words when all is found."""
        return replace(self, stage="running" if words else "idle", words=words)

    def failed(self) -> Completion:
        """Return the state after a fault: nothing more is found."""
        return replace(self, stage="failed", words="")
