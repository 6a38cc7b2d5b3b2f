"""How far the completion of a dossier is: finding what is not annotated, in the background."""

from __future__ import annotations

from typing import Literal

from reader.model.values import dataclass, replace

Stage = Literal["idle", "running", "failed"]


@dataclass(frozen=True, slots=True)
class Completion:
    """One completion at a time; what an older one still reports is dropped.

    Attributes:
        request: Number of the latest one.
        stage: `running` until all is found, `failed` if an internal error ended it.
        words: Its progress in words; empty for none.
        whatever_length: Whether texts too long to be searched automatically are searched too.
        doubtful: Whether reported speech is found too that may well be none.
    """

    request: int = 0
    stage: Stage = "idle"
    words: str = ""
    whatever_length: bool = False
    doubtful: bool = False

    @property
    def running(self) -> bool:
        """Whether more may still be found."""
        return self.stage == "running"

    def begun(self, *, whatever_length: bool = False, doubtful: bool = False) -> Completion:
        """Return a new completion, before it has reported anything."""
        return Completion(self.request + 1, "running", whatever_length=whatever_length, doubtful=doubtful)

    def told(self, words: str) -> Completion:
        """Return the completion after a step; empty words mean that all is found."""
        return replace(self, stage="running" if words else "idle", words=words)

    def failed(self) -> Completion:
        """Return the completion after an error: nothing more is found."""
        return replace(self, stage="failed", words="")
