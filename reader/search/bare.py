"""What is read of a text without its accents, so that whoever types none finds letters with any."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.model.values import replace
from reader.prose.view import Edit, edited
from reader.words.accents import has_marks, letter_with_marks, without_accents

if TYPE_CHECKING:
    from reader.prose.view import PlainView


def without_accents_in(view: PlainView) -> PlainView:
    """Return a view with every letter bare, accents that stand as signs of their own left out."""
    bare = without_accents(view.text)
    marked = letter_with_marks().finditer(bare) if has_marks(bare) else ()
    return edited(replace(view, text=bare), [Edit(*found.span(), found[0][0]) for found in marked])
