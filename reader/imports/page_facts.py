"""What a page says of itself in linked data and meta tags, and which of these says its title, author and so on."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping

_LINKED_DATA = re.compile(
    r"<script[^<>]{0,200}application/ld\+json[^<>]{0,200}>(.{2,200000}?)</script", re.DOTALL | re.IGNORECASE
)
#: Where a page's title, author, publisher and day are looked for, the likeliest first.
_TOLD_AS = {
    "title": ("own:title", "ld:headline", "og:title", "title"),
    "author": ("own:author", "ld:author", "author", "article:author"),
    "publisher": ("own:sitename", "ld:publisher", "og:site_name"),
    "date": ("own:date", "ld:datepublished", "article:published_time", "date"),
}


def linked_data(page: str) -> dict[str, str]:
    """Return headline, author, publisher and day of publication of the first article that a page describes."""
    for found in _LINKED_DATA.finditer(page):
        try:
            stack = [json.loads(found[1])]
        except (ValueError, RecursionError):
            continue
        while stack:
            each = stack.pop()
            if isinstance(each, list):
                stack += each[:50]
            elif isinstance(each, dict):
                if "headline" in each:
                    facts = {
                        f"ld:{name.lower()}": _name_of(each.get(name))
                        for name in ("headline", "author", "publisher", "datePublished")
                    }
                    return {name: value for name, value in facts.items() if value}
                stack += [each["@graph"]] if "@graph" in each else []
    return {}


def _name_of(value: object) -> str:
    if isinstance(value, list):
        return ", ".join(name for each in value[:5] if (name := _name_of(each)))
    if isinstance(value, dict):
        value = value.get("name")
    return " ".join(value.split())[:500] if isinstance(value, str) else ""


def told_of(facts: Mapping[str, str]) -> dict[str, str]:
    """Return title, author, publisher and date, each by the likeliest of what says it; empty if nothing does."""
    return {key: next((facts[name] for name in names if facts.get(name)), "") for key, names in _TOLD_AS.items()}


def told_by(facts: Mapping[str, str], told: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    """Return what says each of them: linked data, else a meta tag, else the page's title; else it is a guess."""
    return tuple((key, _who_tells(facts, _TOLD_AS[key], value)) for key, value in told.items() if value)


def _who_tells(facts: Mapping[str, str], names: tuple[str, ...], value: str) -> str:
    """Return what on a page says a value: its linked data, else a meta tag, else its title; else it is a guess."""
    by = {"ld:": "json-ld", "own": "guess", "tit": "title tag"}
    told = [by.get(name[:3], "meta") for name in names if facts.get(name, "")[:10] == value[:10]]
    return next((each for each in ("json-ld", "meta", "title tag") if each in told), "guess")
