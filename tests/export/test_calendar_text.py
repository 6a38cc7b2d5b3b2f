import re
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from reader.export.calendar_text import calendar_lines
from reader.model import Document, Dossier, Event, Span
from tests.export.examples import DOSSIER


def read(dossier: Dossier) -> list[dict[str, str]]:
    """Unfold, part into entries and unescape, as a calendar does."""
    text = "\r\n".join(calendar_lines(dossier)).replace("\r\n ", "")
    entries: list[dict[str, str]] = []
    for line in text.split("\r\n"):
        name, _, value = line.partition(":")
        if line == "BEGIN:VEVENT":
            entries.append({})
        elif entries:
            entries[-1][name] = re.sub(r"\\(.)", lambda found: {"n": "\n"}.get(found[1], found[1]), value)
    return entries


def test_each_event_with_a_date_is_an_entry_of_whole_days() -> None:
    (first, second) = read(DOSSIER)
    assert (second["SUMMARY"], second["DTSTART;VALUE=DATE"], second["DTEND;VALUE=DATE"]) == (
        "Ann Lee speaks",
        "20130521",
        "20130522",
    )
    assert (first["DTSTART;VALUE=DATE"], first["X-EDTF"]) == ("20110101", "2011/..")


def test_a_span_of_days_ends_on_the_day_after_its_last() -> None:
    event = Event("e", "2013-05-18/2013-05-19", "Weekend", "plan", Span(0, 3))
    (entry,) = read(replace(DOSSIER, events=(event,)))
    assert (entry["DTSTART;VALUE=DATE"], entry["DTEND;VALUE=DATE"]) == ("20130518", "20130520")


def test_a_time_of_day_is_that_of_the_place_and_a_moment_has_no_end() -> None:
    events = (
        Event("e1", "2013-05-18T04:40", "Alarm", "plan", Span(0, 3)),
        Event("e2", "2013-05-18T23:00/2013-05-18T24:00", "Vigil", "plan", Span(0, 3)),
    )
    alarm, vigil = read(replace(DOSSIER, events=events))
    assert (alarm["DTSTART"], "DTEND" in alarm) == ("20130518T044000", False)
    assert (vigil["DTSTART"], vigil["DTEND"]) == ("20130518T230000", "20130519T000000")


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r")))
def test_j4_any_headline_comes_back_and_no_line_is_too_long(headline: str) -> None:
    dossier = replace(DOSSIER, events=(Event("e", "2013", headline, "plan", Span(0, 3)),))
    assert all(len(line.encode()) <= 75 for line in calendar_lines(dossier))
    assert read(dossier)[0]["SUMMARY"] == headline


def test_j4_a_line_of_75_octets_is_not_folded_and_one_more_is() -> None:
    for length, lines in ((75, 1), (76, 2)):
        headline = "w" * (length - len("SUMMARY:"))
        dossier = replace(DOSSIER, events=(Event("e", "2013", headline, "plan", Span(0, 3)),))
        folded = [line for line in calendar_lines(dossier) if line.lstrip(" ").startswith(("SUMMARY", "w"))]
        assert len(folded) == lines


def uid(dossier: Dossier) -> str:
    """Return the id of the entry of the event that Ann Lee speaks."""
    (found,) = (entry["UID"] for entry in read(dossier) if entry["DESCRIPTION"].startswith("“yesterday”"))
    return found


def with_text(text: str) -> Dossier:
    """Return the dossier with another text of its article, in which the event stands at the same place."""
    article, *others = DOSSIER.documents
    return replace(DOSSIER, documents=(replace(article, text=text), *others))


def test_two_dossiers_do_not_share_the_id_of_an_entry() -> None:
    text = DOSSIER.documents[0].text
    others = (replace(DOSSIER, title="Another story"), with_text(text.replace("She agreed", "He agreed")))
    assert len({uid(DOSSIER), *map(uid, others)}) == 3


def test_two_texts_that_begin_alike_do_not_share_the_id_of_an_entry() -> None:
    """Both files are called `article.txt`, both begin with an agency's head, and the first event of both is `e1`."""
    head = "All rights reserved. " * 100
    ids = set()
    for words in ("The vote is on Monday.", "On Monday the bridge closes."):
        text = head + words
        event = Event("e1", "2013-05-20", "Monday", "article", Span(text.index("Monday"), text.index("Monday") + 6))
        dossier = Dossier("article.txt", (Document("article", text, "article.txt"),), events=(event,))
        ids.add(read(dossier)[0]["UID"])
    assert len(ids) == 2


def test_the_id_of_an_entry_is_the_same_every_time_and_stays_where_it_is_corrected() -> None:
    corrected = [replace(event, headline="Corrected", date="2013-05-20") for event in DOSSIER.events]
    long = DOSSIER.documents[0].text.ljust(1000, ".")
    assert uid(DOSSIER) == uid(DOSSIER) == uid(replace(DOSSIER, events=tuple(corrected)))
    assert uid(with_text(long)) == uid(with_text(long + " More was said."))
