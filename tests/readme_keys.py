"""Write the table of keys into the README: `python -m tests.readme_keys`."""

from __future__ import annotations

import re
from pathlib import Path

from reader.keys.table import keys_as_markdown

README = Path(__file__).parent.parent / "README.md"

if __name__ == "__main__":
    text = README.read_text(encoding="utf-8")
    between = re.compile(r"(<!-- keys:.*?-->\n).*?(<!-- end of keys -->)", re.DOTALL)
    README.write_text(
        between.sub(lambda match: match[1] + keys_as_markdown() + "\n" + match[2], text), encoding="utf-8"
    )
