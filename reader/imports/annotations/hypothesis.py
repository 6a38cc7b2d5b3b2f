"""Annotations of Hypothesis: a row of its API, or of what its client exports."""

from __future__ import annotations

from typing import Any

from reader.imports.annotations.annotated import Annotated
from reader.imports.annotations.json_values import as_dict, as_list, first_text, line_of, text_of, time_of
from reader.imports.annotations.targets import target_of


def is_row(item: dict[str, Any]) -> bool:
    """Say whether an object is a row of Hypothesis: these have a `uri` and no `type`."""
    return isinstance(item.get("uri"), str) and "type" not in item


def read_row(item: dict[str, Any], number: int) -> Annotated:
    """Return a row as an annotation.

    Args:
        item: The row.
        number: Which one of its file, counted from 1.
    """
    uri, title = line_of(item["uri"]), first_text(as_dict(item.get("document")).get("title"))
    targets = tuple(target_of(each, uri, title) for each in as_list(item.get("target")))
    return Annotated(
        number,
        targets or (target_of(uri, title=title),),
        text_of(item.get("text")).strip(),
        tuple(filter(None, map(line_of, as_list(item.get("tags"))))),
        line_of(as_dict(item.get("user_info")).get("display_name")) or _account(line_of(item.get("user"))),
        time_of(item.get("updated")) or time_of(item.get("created")),
        line_of(item.get("id")),
        tuple(filter(None, map(line_of, as_list(item.get("references"))))),
    )


def _account(user: str) -> str:
    """Return the name in `acct:ada@hypothes.is`."""
    return user.removeprefix("acct:").partition("@")[0]
