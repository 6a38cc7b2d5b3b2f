"""Web pages: the main text with its structure, what the page says of itself, and all that is visible where needed."""

from __future__ import annotations

import importlib.util
import socket
from collections.abc import Iterator

import pytest

from reader.files.wishes import Wishes
from reader.imports import web_page
from reader.imports.errors import CannotImport
from reader.imports.formats import HTML
from reader.imports.formats import MAIL as MAIL_FORMAT
from reader.imports.html_tree import visible_text
from reader.imports.importing import import_bytes
from reader.imports.mail import read as read_mail
from reader.imports.saved_page import read as read_saved_page
from reader.model import locator_at

STORY = "".join(
    f"<p>The harbour master said on day {number} that the ferry would sail again, and that nobody had asked for it.</p>"
    for number in range(6)
)
PAGE = f"""<!DOCTYPE html><html><head><title>The ferry - The Probe</title>
<meta property="og:site_name" content="The Probe"><meta name="author" content="Mara Quill">
<script type="application/ld+json">{{"@graph": [{{"@type": "NewsArticle", "headline": "The ferry stays",
"datePublished": "2014-03-03T08:00:00+01:00", "author": [{{"name": "Mara Quill"}}],
"publisher": {{"name": "The Probe"}}}}]}}</script>
</head><body><nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav>
<article><h1>The ferry stays</h1>
{STORY}<p>She called it <q>a long <q>dull</q> road</q>.</p><blockquote><p>We will not go.</p></blockquote>
<p>“<a href="https://example.org/x">We will</a> stay,” he said, <b>again</b>.</p></article>
<footer>All rights reserved by The Probe</footer></body></html>"""


@pytest.fixture
def no_extra(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Let trafilatura not be installed."""
    find = importlib.util.find_spec
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None if name == "trafilatura" else find(name))
    yield


def test_the_main_text_is_read_with_marks_quotations_and_links() -> None:
    found = web_page.read_page(PAGE)
    assert "Sport" not in found.text and "rights reserved" not in found.text
    assert "She called it “a long ‘dull’ road”." in found.text
    assert "> We will not go." in found.text
    assert "“[We will](https://example.org/x) stay,” he said, **again**." in found.text
    assert found.warnings == ()


def test_a_page_says_who_published_it_and_when() -> None:
    found = web_page.read_page(PAGE)
    assert (found.title, found.author, found.publisher, found.date, found.kind) == (
        "The ferry stays", "Mara Quill", "The Probe", "2014-03-03", "article",
    )  # fmt: skip


@pytest.mark.usefixtures("no_extra")
def test_without_the_extra_all_that_is_visible_is_read_and_that_is_said() -> None:
    found = web_page.read_page(PAGE)
    assert "Sport" in found.text and "> We will not go." in found.text
    assert "pip install 'dossier-reader[html]'" in found.warnings[0]
    assert (found.title, found.date) == ("The ferry stays", "2014-03-03")


@pytest.mark.parametrize(
    ("page", "text"),
    [
        ("<p>One<br>two</p><p>three", "One  \ntwo\n\nthree\n"),
        ("<div>One<script>no()</script><style>p{}</style> two</div>", "One two\n"),
        ("<ul><li>One<li>Two</ul>", "- One\n\n- Two\n"),
        ("<blockquote>One<blockquote>Two</blockquote></blockquote>Three", "> One\n\n> > Two\n\nThree\n"),
        ("<h2>The &amp; gate</h2><p>a &lt; b *c*", "## The & gate\n\na < b \\*c\\*\n"),
        ("</p></div>One</b>", "One\n"),
        ("<table><tr><td>a<td>b</table>", "a\n\nb\n"),
    ],
)
def test_visible_text_is_blocks(page: str, text: str) -> None:
    out, _ = visible_text(page)
    assert out.text == text


def test_headings_are_places_of_all_visible_text_too() -> None:
    out, _ = visible_text("<h1>Ferry</h1><p>One.</p><h2>The <b>old</b> boats</h2><p>Two.</p>")
    assert [(place.kind, place.value) for place in out.locators] == [("heading", "The old boats")]


def test_ids_are_places() -> None:
    out, _ = visible_text('<p>One.</p><h2 id="gate">The gate</h2><p>Two.</p>')
    assert [(place.words, out.text[place.offset :][:6]) for place in out.locators] == [
        ("#gate", "## The"),
        ("under “The gate”", "## The"),
    ]


def test_deep_nesting_is_read() -> None:
    out, _ = visible_text("<div>" * 50_000 + "The end." + "</div>" * 50_000)
    assert out.text == "The end.\n"


def test_a_page_that_shows_nothing_says_so() -> None:
    with pytest.raises(CannotImport) as error:
        web_page.read_page("<html><body><script>write()</script></body></html>")
    assert "script" in error.value.hint


@pytest.mark.parametrize(
    ("data", "words"),
    [
        ("<meta charset=windows-1252><p>“Café”</p>".encode("cp1252"), "“Café”"),
        ("<p>“Café”</p>".encode(), "“Café”"),
        ("<p>“Café” was what she said</p>".encode("cp1252"), "“Café” was what she said"),
        ("<meta charset=no-such-thing><p>Café</p>".encode(), "Café"),
        ("<p>“Café”</p>".encode("utf-16"), "“Café”"),
    ],
)
def test_pages_are_read_in_their_encoding(data: bytes, words: str) -> None:
    assert words in web_page.read(data).text


MAIL = b"""Return-Path: <mara@example.org>\r
From: =?utf-8?q?Mara_Qu=C3=ADll?= <mara@example.org>\r
To: "Lund, Ivo" <ivo@example.org>, other@example.org\r
Subject: =?utf-8?b?VGhlIGdhdGU=?= is shut\r
Date: Mon, 3 Mar 2014 23:30:00 -0800\r
MIME-Version: 1.0\r
Content-Type: multipart/mixed; boundary=X\r
\r
--X\r
Content-Type: text/plain; charset=us-ascii; format=flowed\r
\r
The gate is \x93shut\x94 until \r
the spring.\r
\r
> You wrote\r
> that it was open.\r
--X\r
Content-Type: application/pdf\r
Content-Disposition: attachment; filename="plan.pdf"\r
\r
abc\r
--X--\r
"""


def test_a_mail_has_its_writer_its_day_and_its_words() -> None:
    found = read_mail(MAIL)
    assert found.text == "The gate is “shut” until the spring.\n\n> You wrote\n> that it was open.\n"
    assert (found.author, found.recipient, found.title) == ("Mara Quíll", "Lund, Ivo", "The gate is shut")
    assert (found.date, found.kind, found.markdown) == ("2014-03-03", "mail", False)
    assert found.warnings == ("an attachment was not opened: plan.pdf",)


def test_a_mail_of_html_alone_is_read_too() -> None:
    data = b"From: a@b.c\nMime-Version: 1.0\nContent-Type: text/html; charset=utf-8\n\n<p>It is <b>shut</b>.</p>"
    found = read_mail(data)
    assert (found.text, found.author, found.markdown) == ("It is **shut**.\n", "a@b.c", True)


@pytest.mark.parametrize(
    "header",
    ["From: <<a@[1.2>, :;", "From: =?x-unknown?q?a?=", "Date: yesterday", "Content-Type: text/plain; charset=no-such",
     "Content-Transfer-Encoding: base64"],
)  # fmt: skip
def test_broken_headers_break_nothing(header: str) -> None:
    assert read_mail(f"Mime-Version: 1.0\n{header}\n\nIt is shut now, all day.\n".encode()).text


def test_a_mail_without_text_is_refused() -> None:
    with pytest.raises(CannotImport):
        read_mail(b"From: a@b.c\nMime-Version: 1.0\nContent-Type: image/png\n\nxyz")


def test_a_mail_of_parts_in_parts_ends() -> None:
    depth = 3_000
    data = b"From: a@b.c\n" + b"".join(
        b"Content-Type: multipart/mixed; boundary=X%d\n\n--X%d\n" % (number, number) for number in range(depth)
    )
    with pytest.raises(CannotImport):
        import_bytes(data + b"\nIt is shut.\n", MAIL_FORMAT)


def test_a_saved_page_has_the_address_that_it_was_saved_from() -> None:
    page = PAGE.encode()
    data = (
        b"From: <Saved by Blink>\nSnapshot-Content-Location: https://example.org/ferry\nSubject: The ferry\n"
        b"Date: Tue, 4 Mar 2014 10:00:00 -0000\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary=Y\n\n"
        b"--Y\nContent-Type: text/html\n\n" + page + b"\n--Y--\n"
    )
    found = read_saved_page(data)
    assert (found.url, found.date) == ("https://example.org/ferry", "2014-03-03")
    assert found.accessed == "2014-03-04T10:00:00Z"
    undated = data.replace(b'"datePublished": "2014-03-03T08:00:00+01:00",', b"")
    assert undated != data and read_saved_page(undated).date == ""  # the day of saving is not that of writing
    assert "We will not go." in found.text


def test_what_a_server_says_of_the_encoding_comes_before_what_the_page_says() -> None:
    page = "<html><head><meta charset=koi8-r></head><body><p>«Όχι», είπε η Μάρω.</p></body></html>"
    assert "«Όχι», είπε" in web_page.read(page.encode("cp1253"), Wishes(declared="windows-1253")).text


def test_a_large_page_is_all_that_is_visible(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(web_page, "_LARGEST", len(PAGE) - 1)
    found = web_page.read_page(PAGE)
    assert "Sport" in found.text and found.warnings == ("its main text was not found; all that is visible is shown",)


def test_nothing_is_fetched_or_run_while_a_page_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    def connect(*_: object) -> None:
        raise AssertionError("a connection was made")

    monkeypatch.setattr(socket.socket, "connect", connect)
    monkeypatch.setattr(socket, "getaddrinfo", connect)
    links = '<link rel=stylesheet href="https://example.org/a.css"><base href="https://example.org/">'
    loud = PAGE.replace("</head>", f"{links}<script src=https://example.org/b.js></script></head>")
    loud = loud.replace("</article>", "<img src=c.png><iframe src=d></iframe><object data=e></object></article>")
    assert "We will not go." in web_page.read_page(loud).text


def test_all_visible_text_is_kept_for_search_beside_the_main_text() -> None:
    found = web_page.read_page(PAGE)
    assert "rights reserved" in found.visible and "rights reserved" not in found.text


@pytest.mark.parametrize(
    "page", ["<!--" * 100_000, "<a " * 8_000, "<div>" * 50_000 + "It is shut.", "<q>" * 20_000 + "No.", "&" * 100_000]
)
def test_hostile_pages_end_in_a_text_or_in_one_message(page: str) -> None:
    try:
        assert import_bytes(f"<html>{page}".encode(), HTML).text.strip()
    except CannotImport as error:
        assert "\n" not in error.message


def test_plain_text_is_preferred_to_html_in_a_mail() -> None:
    data = (
        b"From: a@b.c\nMIME-Version: 1.0\nContent-Type: multipart/alternative; boundary=Z\n\n--Z\n"
        b"Content-Type: text/html\n\n<p>It is <b>shut</b>.</p>\n--Z\nContent-Type: text/plain\n\nIt is shut.\n--Z--\n"
    )
    found = read_mail(data)
    assert (found.text, found.markdown) == ("It is shut.\n", False)


def test_a_guessed_encoding_is_said() -> None:
    found = web_page.read("<html><p>“Très bien,” said Zoé Lévy, “we go.”</p></html>".encode("cp1252"))
    assert "“Très bien,”" in found.text and "Windows-1252" in found.warnings[0]


def test_headings_below_the_title_are_places_with_the_ids_that_lead_to_them() -> None:
    parts = f'<h2 id="boats">The <i>old</i> boats</h2>{STORY}<h2>{"Very " * 20}long</h2>{STORY}'
    found = web_page.read_page(PAGE.replace("</article>", f"{parts}</article>"))
    assert [(place.kind, place.value) for place in found.locators] == [
        ("anchor", "boats"),
        ("heading", "The old boats"),
        ("heading", "Very Very Very Very Very Very Very Very…"),
    ]
    assert found.text[found.locators[0].offset :].startswith("## The *old* boats\n")
    assert found.locators[1].words == "under “The old boats”"
    assert found.locators[0].offset == found.locators[1].offset and locator_at(found.locators, 0) is None
