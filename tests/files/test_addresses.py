"""Addresses: which words are one, how they are asked for, and what the files behind them are called."""

from __future__ import annotations

import pytest

from reader.files.addresses import address_of, charset_of, file_name, linked_address, page_key, requested


@pytest.mark.parametrize(
    ("word", "address"),
    [
        ("https://example.org/a", "https://example.org/a"),
        ("HTTP://example.org", "HTTP://example.org"),
        ("url:https://example.org/a", "https://example.org/a"),
        ("file:///etc/passwd", ""),
        ("url:file:///etc/passwd", ""),
        ("javascript:alert(1)", ""),
        ("ftp://example.org/a", ""),
        ("example.org", ""),
        ("-x", ""),
        ("", ""),
    ],
)
def test_only_addresses_of_pages_are_addresses(word: str, address: str) -> None:
    assert address_of(word) == address


@pytest.mark.parametrize(
    ("address", "asked"),
    [
        ("https://example.org", "https://example.org/"),
        ("HTTPS://Example.org:8080/a?b=c&d=%20#part", "https://example.org:8080/a?b=c&d=%20"),
        ("https://bücher.example/käse?ü", "https://xn--bcher-kva.example/k%C3%A4se?%C3%BC"),
        ("http://[::1]:80/a", "http://[::1]:80/a"),
    ],
)
def test_an_address_is_asked_for_in_ascii_and_without_its_fragment(address: str, asked: str) -> None:
    assert requested(address) == asked


@pytest.mark.parametrize(
    "address",
    ["https://", "https:///a", "https://user@example.org/", "https://u:p@example.org/", "https://a b/", "https://a/\x1b[2J",
     "https://a/\r\nHost: b", "https://a:port/", "https://[::1/", "https://a\\@b/", f"https://{'ü' * 80}.example/"],
)  # fmt: skip
def test_what_is_no_address_of_a_page_is_refused(address: str) -> None:
    with pytest.raises(ValueError):
        requested(address)


@pytest.mark.parametrize(
    ("address", "content_type", "name"),
    [
        ("https://example.org/2013/ferry", "text/html; charset=utf-8", "ferry.html"),
        ("https://example.org/a.html?x=.pdf", "text/html", "a.html"),
        ("https://example.org/get.php?id=7", "application/pdf", "get.php.pdf"),
        ("https://example.org/", "text/html", "example.org.html"),
        ("https://example.org/caf%C3%A9.txt", "", "café.txt"),
        ("https://example.org/x", "image/png", "x"),
    ],
)
def test_a_file_is_called_by_its_address_and_its_type(address: str, content_type: str, name: str) -> None:
    assert file_name(address, content_type) == name


def test_a_type_may_name_an_encoding() -> None:
    assert charset_of('text/html; Charset="KOI8-R"') == "koi8-r"
    assert charset_of("text/html") == ""


def test_addresses_that_people_mean_by_one_page() -> None:
    one = {
        page_key(address)
        for address in (
            "https://example.org/2021/vote",
            "http://example.org/2021/vote/",
            "https://www.example.org:443/2021/vote#end",
            "HTTPS://EXAMPLE.ORG/2021/vote?utm_source=a&utm_campaign=b&fbclid=c",
            "https://via.hypothes.is/https://example.org/2021/vote",
        )
    }
    assert one == {"example.org/2021/vote"}
    assert page_key("https://example.org/caf%C3%A9") == page_key("https://example.org/café")


def test_addresses_of_different_pages() -> None:
    addresses = ("https://example.org/a", "https://example.org/a?id=1", "https://example.org/a?id=2", "https://a.org/a")
    assert len({page_key(address) for address in addresses}) == 4
    assert page_key("https://ada:secret@example.org/") == "https://ada:secret@example.org/"


@pytest.mark.parametrize(
    ("target", "asked"),
    [
        ("https://example.org", "https://example.org/"),
        ("HTTPS://Example.org:8080/a?b=c&d=%20#part", "https://example.org:8080/a?b=c&d=%20#part"),
        ("http://[::1]:80/a", "http://[::1]:80/a"),
        ("https://example.org/b_(c)?q='x'", "https://example.org/b_(c)?q='x'"),
    ],
)
def test_a_link_leads_where_it_says_with_its_fragment(target: str, asked: str) -> None:
    address = linked_address(target)
    assert (address.asked, address.warnings) == (asked, ())


@pytest.mark.parametrize(
    ("target", "words", "asked", "warning"),
    [
        ("https://bank.example@evil.example/", "", "https://bank.example@evil.example/", "leads to evil.example"),
        ("https://:pw@evil.example/", "", "https://:pw@evil.example/", "leads to evil.example"),
        ("https://g\u043e\u043egle.com/", "", "https://xn--ggle-55da.com/", "is the host “g\u043e\u043egle.com”"),
        ("https://b\u00fccher.example", "", "https://xn--bcher-kva.example/", "is the host “b\u00fccher.example”"),
        (
            "https://evil.example/",
            "www.bank.example/login",
            "https://evil.example/",
            "The text shows “www.bank.example”",
        ),
        ("https://a.example/\u240a<x>", "", "https://a.example/%E2%90%8A%3Cx%3E", "signs that no address has"),
    ],
)
def test_what_could_deceive_about_a_link_is_told(target: str, words: str, asked: str, warning: str) -> None:
    address = linked_address(target, words)
    assert address.asked == asked
    assert len(address.warnings) == 1 and warning in address.warnings[0]


def test_words_that_show_the_host_itself_deceive_nobody() -> None:
    assert linked_address("https://www.a.example/x?y", "http://a.example").warnings == ()
    assert linked_address("https://a.example/x", "story.md").warnings == ()


@pytest.mark.parametrize(
    "target",
    [
        *("javascript:alert(1)", "mailto:a@b.example", "file:///etc/passwd", "notes.md", "#part", "//a.example", ""),
        *(
            "https://",
            "https:///a",
            "https://a.example:99999",
            "https://good.example\\@evil.example",
            "https://a b.example",
        ),
        *(
            "https://ex%61mple.org",
            "https://exa\ufffcmple.org",
            "https://[::1",
            "https://a.example\uff0fb",
            "ftp://a.example",
        ),
        "https://a.example/" + 9000 * "a",
    ],
)
def test_what_is_no_address_of_the_web_is_not_opened(target: str) -> None:
    with pytest.raises(ValueError, match=r"opened|is |names "):
        linked_address(target)
