"""One step of long work: what it has come to by now, and how far it is, for whoever shows or prints that."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

Result = TypeVar("Result", covariant=True)


@dataclass(frozen=True)
class Step(Generic[Result]):
    """A step on the way.

    Attributes:
        result: What has come of the work by now; the last step has all of it.
        words: What is being done; empty where all is done.
        done: Parts of the work done.
        total: Parts in all; 0 where they are not counted.
    """

    result: Result
    words: str
    done: int = 0
    total: int = 0
