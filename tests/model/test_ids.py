"""Ids made of names."""

from __future__ import annotations

from reader.model.ids import free_id, numbered


def test_an_id_keeps_letters_and_digits() -> None:
    assert free_id("Gen. Salim Idris", ()) == "gen-salim-idris"
    assert free_id("Élise O’Neill-2", ()) == "élise-o-neill-2"
    assert free_id("—", ()) == "unnamed"


def test_a_taken_name_is_numbered() -> None:
    assert free_id("Ann Lee", {"ann-lee", "ann-lee-2"}) == "ann-lee-3"
    assert numbered("Report A", {"Report A"}) == "Report A-2"
