"""How fast reading in a browser is: `python -m tests.benchmarks.browser`, in the Chromium that the system has.

Opening: from the request of the page until words of the text arrive in it, a new browser context each time. Keys: from
a key until the first bytes that are drawn for it arrive in the page. Both are told as medians, with the lowest, and for
keys the 95th percentile; they need `pip install -e '.[browser]'`.
"""

from __future__ import annotations

import argparse
import asyncio
import tempfile
from pathlib import Path
from statistics import median, quantiles
from typing import Any

from tests.terminal.terminal import environment_in
from tests.web.chromium import browsing
from tests.web.served import serving

#: Words of the first dossier's first screen.
MARKER = "jeopardy"
#: Keys pressed in each window, and seconds between them.
KEYS, PAUSE_S = (*"jjjjjjjjjj", "]", *"]]]]]]]", "[", "["), 0.12
#: Notes in the page when something came of its connection.
_WATCH = """
const Socket = WebSocket;
window.measured = {keys: []};
let pressed = 0;
window.WebSocket = class extends Socket {
  constructor(address) {
    super(address);
    this.addEventListener("message", ({data}) => {
      if (typeof data === "string") return;
      if (new TextDecoder().decode(data).includes("MARKER")) measured.text ??= performance.now();
      if (pressed) measured.keys.push(performance.now() - pressed);
      pressed = 0;
    });
  }
  send(data) {
    if (data.startsWith('["stdin"')) pressed = performance.now();
    super.send(data);
  }
};
""".replace("MARKER", MARKER)


async def measured(address: str) -> Any:
    """Open a window in a new context, and return what was measured in its page: milliseconds."""
    async with browsing() as context:
        await context.add_init_script(_WATCH)
        page = await context.new_page()
        await page.goto(address)
        while not await page.evaluate("measured.text || 0"):
            await asyncio.sleep(0.02)
        await asyncio.sleep(1)
        for key in KEYS:
            await page.keyboard.press(key)
            await asyncio.sleep(PAUSE_S)
        return await page.evaluate("measured")


async def main() -> None:
    """Measure, and print what came out."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=10, help="windows that are opened")
    rounds = parser.parse_args().rounds
    with tempfile.TemporaryDirectory() as home, serving(environment=environment_in(Path(home))) as served:
        found = [await measured(str(served.address)) for _ in range(rounds)]
    opening = [each["text"] for each in found]
    keys = [key for each in found for key in each["keys"]]
    print(f"text after opening: {median(opening):.0f} ms, at best {min(opening):.0f} ms ({rounds} windows)")
    print(f"a key: {median(keys):.0f} ms, 95 % within {quantiles(keys, n=20)[-1]:.0f} ms ({len(keys)} keys)")


if __name__ == "__main__":
    asyncio.run(main())
