"""What README says of the signs is what the program declares."""

from __future__ import annotations

from pathlib import Path

from reader.model.judgement import DECISIONS
from reader.model.verdicts import SCALE

README = Path(__file__).parents[2] / "README.md"


def test_readme_has_the_scale_as_it_is_declared() -> None:
    rows = [f"| `{step.sign}` | {step.name}: {step.meaning} |" for step in SCALE]
    rows += [f"| `{decision.sign}` | a person decided: {decision.words} |" for decision in DECISIONS]
    assert "\n".join(rows) in README.read_text(encoding="utf-8")
