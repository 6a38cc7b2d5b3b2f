"""Annotations as Hypothesis and other programs write them, on a text of these tests."""

from __future__ import annotations

import json
from typing import Any
from zlib import crc32

TEXT = (
    "Harbour vote splits council\n\n"
    'The works would "be finished by June, at the latest", Ann Hale told the hearing on Monday.\n\n'
    '"We did not receive a single dollar of that fund," said Hale. "It was a promise we never made."\n\n'
    "Bea Oduya said that the vote had surprised the council.\n"
)
URL = "https://example.org/2021/harbour-vote"

Record = dict[str, Any]


def selectors(exact: str, text: str = TEXT, *, moved: int = 0) -> list[Record]:
    """Return the three selectors of Hypothesis for words; positions count in a page with other text before it."""
    start = text.index(exact)
    end = start + len(exact)
    return [
        {
            "type": "RangeSelector",
            "startContainer": "/div[2]/article[1]/p[1]",
            "startOffset": 12,
            "endContainer": "/div[2]/article[1]/p[1]",
            "endOffset": 40,
        },
        {"type": "TextPositionSelector", "start": start + moved, "end": end + moved},
        {
            "type": "TextQuoteSelector",
            "exact": exact,
            "prefix": text[max(0, start - 32) : start],
            "suffix": text[end : end + 32],
        },
    ]


def row(
    text: str, exact: str = "", *, uri: str = URL, user: str = "ines", tags: tuple[str, ...] = (), **more: Any
) -> Record:
    """Return a row of Hypothesis; without words it is a page note."""
    target: Record = {"source": uri}
    if exact:
        target["selector"] = selectors(exact, moved=1843)
    return {
        "id": f"kZ{crc32(f'{text} {exact}'.encode('utf-8', 'replace'))}",
        "created": "2026-11-24T10:02:03.456789+00:00",
        "updated": "2026-11-24T12:02:03.456789+01:00",
        "user": f"acct:{user}@hypothes.is",
        "user_info": {"display_name": None},
        "uri": uri,
        "text": text,
        "tags": list(tags),
        "group": "__world__",
        "permissions": {"read": ["group:__world__"], "admin": [f"acct:{user}@hypothes.is"]},
        "target": [target],
        "document": {"title": ["Harbour vote splits council | The Daily"]},
        "links": {"html": "https://hypothes.is/a/kZ", "incontext": f"https://hyp.is/kZ/{uri}"},
        "hidden": False,
        "flagged": False,
        **more,
    }


def client_export(*rows: Record) -> bytes:
    """Return what the client of Hypothesis writes as JSON."""
    head = {"export_date": "2026-11-25T08:00:00.000Z", "export_userid": "acct:ines@hypothes.is"}
    return json.dumps({**head, "client_version": "1.1601.0", "annotations": list(rows)}, indent=2).encode()


def api_answer(*rows: Record) -> bytes:
    """Return what the API of Hypothesis answers to a search."""
    return json.dumps({"total": len(rows), "rows": list(rows)}).encode()
