"""Whether whoever reads sits at a browser: this process then has no terminal, and its machine may be another one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

#: Our driver, as Textual's variable names it; `reader serve` sets that.
DRIVER: Final = "reader.tui.browser_driver:BrowserDriver"
#: The one that textual-serve names; ours takes its place.
_OF_TEXTUAL: Final = "textual.drivers.web_driver:WebDriver"


def is_in_browser(environment: Mapping[str, str]) -> bool:
    """Say whether a process with this environment draws in a browser."""
    return environment.get("TEXTUAL_DRIVER", "") in (DRIVER, _OF_TEXTUAL)
