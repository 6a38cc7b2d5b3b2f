"""Lines under quoted words that name whose they are, and lines that do not."""

from __future__ import annotations

import pytest

from reader.analysis.blocks.attribution_line import named_under


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("-- Nils Berg", "Nils Berg"),
        ("— Nils van Berg, lock-keeper", "Nils van Berg"),
        ("–Clara West (Weir)", "Clara West"),
        ("Clara West, harbour master", "Clara West"),
        ("Clara West, who was there", ""),
        ("Clara West said no.", ""),
        ("-- and then they left", ""),
        ("On Sun, 2 Nov 2026, Ida Moss wrote:", ""),
        ("", ""),
        ("— " + "Very " * 40, ""),
    ],
)
def test_a_line_names_somebody_after_a_dash_or_with_a_role(line: str, name: str) -> None:
    assert named_under(line) == name


def test_in_running_text_only_a_dash_counts() -> None:
    assert named_under("Clara West, harbour master", dash_only=True) == ""
    assert named_under("— Clara West", dash_only=True) == "Clara West"
