"""Marks within a paragraph are out of the words; what only looks like one stays."""

from __future__ import annotations

import pytest

from tests.prose.markdown.reading import read


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('**Ann** said *"no"*, ***never***, ~~once~~', 'Ann said "no", never, once'),
        ("2 * 3 * 4, snake_case_name, ~5 ~6, a_b", "2 * 3 * 4, snake_case_name, ~5 ~6, a_b"),
        ("*foo **bar* **baz", "*foo *bar **baz"),
        ("[The envoy](http://a.b/c_d 'title') said [sic] so", "The envoy said [sic] so"),
        ("[one][two] [Two][] [two] [three]\n\n[two]: /u", "one Two two [three]"),
        ("![A *bridge*](b.png) stands", "A bridge stands"),
        ("[![alt](i)](u) and [a [b](u)](v)", "alt and [a b](v)"),
        ("<http://a.b/c> or <ann@hale.org>", "http://a.b/c or ann@hale.org"),
        ("http://a.b/_c_d_?x=1&copy=2 **https://c.org**", "http://a.b/_c_d_?x=1&copy=2 https://c.org"),
        ("`a *b* &amp;` ``c`d`` `open", "a *b* &amp; c`d `open"),
        ("\\*no\\* \\a \\\\ end", "*no* \\a \\ end"),
        ("hard  \nbreak\\\nhere", "hard\nbreak\nhere"),
        ("&quot;&#8220;&#x201D;&nosuch; AT&T &amp;lt;", '"“”&nosuch; AT&T &lt;'),
        ("a <b class='x'>c</b> <!-- no --> 1 < 2", "a c  1 < 2"),
        ("one<br>two<br><br>three", "one\ntwo\n\nthree"),
        ("[a](<b c> (title)) [d](e(f)g) [h](i j)", "a d [h](i j)"),
        ("[a](b\n'c') [k]( ) [l](m 'n' o)", "a k [l](m 'n' o)"),
    ],
)
def test_marks_are_not_read(text: str, words: str) -> None:
    assert read(text) == words
