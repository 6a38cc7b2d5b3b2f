"""What tests of single rules need: the rules without the ranker, which weighs what they say."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from reader.analysis.quotations import assembly
from reader.analysis.quotations.attribution import Attributed


@pytest.fixture
def rules_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the rules have the last word."""

    def as_found(found: Sequence[Attributed], *_: object) -> Sequence[Attributed]:
        return found

    monkeypatch.setattr(assembly, "ranked", as_found)
