"""The layer of a text that is its markup: Markdown, or the HTML and the few signs that plain texts have."""

from __future__ import annotations

from reader.model import Span
from reader.model.values import dataclass
from reader.prose.marks import Block, Pair
from reader.prose.view import Edit


@dataclass(frozen=True)
class Markup:
    """The markup of a text; all offsets are the text's.

    Attributes:
        edits: What is left out, or read as other words; in order and apart.
        code: Stretches of code; they stay in view, but nobody speaks there.
        blocks: The blocks of Markdown in order, and the quoted ones of a mail.
        pairs: Marks that belong together, in order of their beginnings.
    """

    edits: tuple[Edit, ...] = ()
    code: tuple[Span, ...] = ()
    blocks: tuple[Block, ...] = ()
    pairs: tuple[Pair, ...] = ()


def markup_edits(text: str, *, markdown: bool) -> Markup:
    """Return the markup of a text.

    Args:
        text: The text.
        markdown: Whether it is Markdown.
    """
    if markdown:
        from reader.prose.markdown.document import read_markdown

        edits, blocks, pairs = read_markdown(text)
    else:
        from reader.prose.plain import read_plain_marks

        edits, blocks, pairs = read_plain_marks(text)
    code = [(block.start, block.end) for block in blocks if block.kind == "code"]
    code += [(pair.words_start, pair.words_end) for pair in pairs if pair.kind == "code"]
    return Markup(tuple(edits), tuple(Span(*each) for each in sorted(code)), tuple(blocks), tuple(pairs))
