"""Quotations and their speakers, found by rules.

The rooms in the order in which a text is worked: marks, words, clauses, cues, people, pronouns, attribution, speakers.
"""

from __future__ import annotations

from reader.analysis.quotations.assembly import Attribution, find_quotations

__all__ = ["Attribution", "find_quotations"]
