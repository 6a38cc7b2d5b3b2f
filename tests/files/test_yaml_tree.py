from __future__ import annotations

from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from reader.files import yaml_events
from reader.files.errors import CannotRead
from reader.files.yaml_tree import Mapping, Node, Scalar, Sequence, parse_yaml


def plain(node: Node) -> Any:
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    return {key.text: plain(value) for key, value in node.entries}


def read(text: str) -> Any:
    return plain(parse_yaml(text, "dossier.yaml").root)


def refused(text: str) -> str:
    with pytest.raises(CannotRead) as raised:
        parse_yaml(text, "dossier.yaml")
    line = str(raised.value)
    assert line.startswith("dossier.yaml")
    assert "\n" not in line
    return line


@pytest.fixture(autouse=True, params=["parser in C", "parser in Python"])
def parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if request.param == "parser in Python":
        monkeypatch.delattr(yaml, "CSafeLoader")


def test_everything_is_text_and_knows_its_line() -> None:
    root = parse_yaml("a: 1\nb:\n  - x\n  - {c: 'y'}\n", "dossier.yaml").root
    assert plain(root) == {"a": "1", "b": ["x", {"c": "y"}]}
    assert isinstance(root, Mapping)
    listed = root.get("b")
    assert isinstance(listed, Sequence)
    assert [item.line for item in listed.items] == [3, 4]


def test_c1_alias_bomb() -> None:
    bomb = "a: &a [x, x]\n" + "".join(f"{n}: &{n} [*{p}, *{p}]\n" for p, n in zip("abcdefgh", "bcdefghi", strict=True))
    assert "anchor" in refused(bomb)


def test_c2_merge_bomb() -> None:
    assert "anchor" in refused("a: &a {x: y}\nb: {<<: *a}\n")
    assert "alias" in refused("b: {<<: *a}\n")


@pytest.mark.parametrize("levels", [33, 999, 1_001, 100_000])
@pytest.mark.parametrize("opening", ["[", "{a: ", "- ", "[\n", "{? "])
def test_c3_house_24_depth_is_told_in_readers_words_whatever_the_parser_says(opening: str, levels: int) -> None:
    line = 34 if opening.endswith("\n") else 2
    message = f"dossier.yaml:{line}: is nested deeper than 32 levels (remove levels)"
    assert refused("# a comment\n" + opening * levels) == message


def test_c3_32_levels_are_read() -> None:
    assert read("- " * 16 + "[" * 16 + "word" + "]" * 16)


def test_c3_brackets_in_quotation_marks_and_comments_are_no_levels() -> None:
    brackets = "[" * 100
    assert read(f"a: '{brackets}' # {brackets}\nb: |\n  {brackets}\n") == {"a": brackets, "b": f"{brackets}\n"}
    assert "is not valid YAML" in refused(f"a: ['{brackets}', \"{brackets}\" # {brackets}\n b: c: d]")


def test_c4_cycle() -> None:
    assert "anchor" in refused("&a [*a]")


def test_c5_duplicate_key_gives_the_line_and_the_first_counts() -> None:
    tree = parse_yaml("a: 1\nb: 2\na: 3\n", "dossier.yaml")
    assert plain(tree.root) == {"a": "1", "b": "2"}
    (finding,) = tree.findings
    assert (finding.line, finding.key) == (3, "a")
    assert "first on line 1" in finding.message


@pytest.mark.parametrize("value", ["!!python/object/apply:os.system [ls]", "!!str x", "!own {a: b}", "! x"])
def test_c6_tags(value: str) -> None:
    assert "dossier.yaml:2: uses a tag" in refused(f"a: b\nc: {value}\n")


def test_c7_8_mb_and_one_more() -> None:
    assert "larger than 8 MB" in refused("x" * ((8 << 20) + 1))


def test_c7_more_values_than_anybody_writes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(yaml_events, "EVENT_LIMIT", 1_000)
    assert "more than 1000 values" in refused("[" + "a," * 2_000 + "]")


def test_c8_c9_words_stay_words() -> None:
    assert read("[no, on, 22:30, 0x1F, 1e3, 2013-05-22, null]") == [
        "no", "on", "22:30", "0x1F", "1e3", "2013-05-22", "null",
    ]  # fmt: skip


def test_c12_a_number_of_5_000_digits_is_a_text() -> None:
    assert read("a: " + "9" * 5_000) == {"a": "9" * 5_000}


def test_c13_two_documents() -> None:
    assert "dossier.yaml:2: contains a second document" in refused("a: b\n---\nc: d\n")


def test_c14_empty() -> None:
    assert "is empty" in refused("")
    assert "is empty" in refused("# only a comment\n")


def test_c14_a_scalar_or_a_list_at_the_root_is_yaml_all_the_same() -> None:
    assert read("words") == "words"
    assert read("[a, b]") == ["a", "b"]


def test_c15_tab_indent_says_line_and_mend() -> None:
    line = refused("a:\n\tb: c\n")
    assert line.startswith("dossier.yaml:2: is not valid YAML")
    assert "with spaces, not tabs" in line


@pytest.mark.parametrize(
    ("value", "hint"), [("He said: no", 'that contains ": "'), ("@idris", "that begins with @"), ("[b, c", "brackets")]
)
def test_what_mends_a_value_is_told_alike_by_both_parsers(value: str, hint: str) -> None:
    assert hint in refused(f"a: {value}\n")


def test_a_key_that_is_a_list_is_refused() -> None:
    assert "as a key" in refused("? [a]\n: b\n")


def test_escapes_in_quotation_marks_are_cleaned() -> None:
    assert read('a: "x\\e[2Jy\\u202Ez"\n') == {"a": "x␛[2Jy\ufffcz"}


def test_nothing_is_told_from_an_empty_text() -> None:
    root = parse_yaml("{a: , b: ~, c: '', d: null}", "dossier.yaml").root
    assert isinstance(root, Mapping)
    assert [value.absent for _, value in root.entries if isinstance(value, Scalar)] == [True, True, False, False]


texts = st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "S", "Zs")), max_size=20)
trees = st.recursive(texts, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(texts, inner, max_size=4))


@given(trees)
def test_what_a_yaml_writer_writes_is_read_back(tree: Any) -> None:
    class Writer(yaml.SafeDumper):
        def ignore_aliases(self, _: Any) -> bool:
            return True

    written = yaml.dump(tree, Dumper=Writer, allow_unicode=True, default_style='"')
    assert read(written.replace("!!null", "")) == tree
