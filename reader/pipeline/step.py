"""One step of long work: its result so far, and its progress, to be shown or printed."""

from __future__ import annotations

from typing import Generic, TypeVar

from reader.model.values import dataclass

Result = TypeVar("Result", covariant=True)


@dataclass(frozen=True)
class Step(Generic[Result]):
    """A step of the work.

    Attributes:
        result: The result so far; that of the last step is complete.
        words: What is being done; empty when all is done.
        done: How many parts of the work are done.
        total: How many there are; 0 if they are not counted.
    """

    result: Result
    words: str
    done: int = 0
    total: int = 0
