"""All quotations of a fact-check sheet as one table in HTML, in the order of the documents."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reader.export.sheet.blocks import ruling_in_html, verdict_in_html
from reader.export.sheet.marks import in_html, marked_in_html
from reader.export.sheet.wording import is_same, over_passage, over_words, shortened_words

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

    from reader.export.sheet.sheet import ComparedPart, Entry

#: Class and heading of each column.
_COLUMNS: Final = (("no", "No."), ("of", "Verdict"), ("", "Quotation"), ("", "Source"), ("by", "Judgement"))


def table_in_html(
    entries: Collection[Entry], in_blocks: Collection[int], languages: Mapping[str, str]
) -> Iterator[str]:
    """Yield the table.

    Args:
        entries: All quotations.
        in_blocks: The numbers of those that have a block, to which their row leads.
        languages: The attribute that names the language of a document's words, by its id.
    """
    yield f"<section><h2>All quotations <span>{len(entries)}</span></h2><table><thead><tr>"
    for kind, title in _COLUMNS:
        yield f'<th scope="col"{f" class={kind}" if kind else ""}>{title}</th>'
    yield "</tr></thead><tbody>"
    for entry in entries:
        yield _row(entry, languages, has_block=entry.number in in_blocks)
    yield "</tbody></table></section>"


def _row(entry: Entry, languages: Mapping[str, str], *, has_block: bool) -> str:
    number = f'<a href="#b{entry.number}">{entry.number}</a>' if has_block else f"{entry.number}"
    here = _parts(_here(part, entry.who, in_short=has_block) for part in entry.parts)
    there = _parts(_there(part, languages, in_short=has_block) for part in entry.parts)
    return (
        f'<tr><th scope="row">{number}</th><td>{verdict_in_html(entry.step)}</td>'
        f"<td{languages[entry.quotation.document]}>{here}</td><td>{there}</td>"
        f"<td>{ruling_in_html(entry.judgement)}</td></tr>"
    )


def _parts(cells: Iterable[str]) -> str:
    """Return what is said of the parts of a quotation in one cell, the same only once; paragraphs if it is several."""
    first, *others = dict.fromkeys(cells)
    return "".join(f"<p>{each}</p>" for each in (first, *others)) if others else first


def _here(part: ComparedPart, who: str, *, in_short: bool) -> str:
    """Return a part of a quotation with what stands over it; where it has a block, in short and without marks."""
    unmarked = not any(stretch.grade for stretch in part.here.stretches)
    if in_short or unmarked:
        words = in_html(shortened_words(part.here.words))
    else:
        words = marked_in_html(part.here.stretches, "ins")
    return f"“{words}” <span class=dim>{in_html(over_words(part, who))}</span>"


def _there(part: ComparedPart, languages: Mapping[str, str], *, in_short: bool) -> str:
    """Return the passage of a part with what stands over it; only that where the words are the same."""
    if part.there is None:
        return f"<span class=dim>{in_html(part.verified.step.meaning)}</span>"
    over = f"<span class=dim>{in_html(over_passage(part))}</span>"
    if is_same(part):
        return f"the same words {over}"
    words = in_html(shortened_words(part.there.words)) if in_short else marked_in_html(part.there.stretches, "del")
    return f"<span{languages[part.there.document]}>“{words}”</span> {over}"
