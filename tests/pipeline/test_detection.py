"""Texts that nobody annotated get quotations, speakers and events; curated ones keep their own."""

from __future__ import annotations

from reader.model import Document, Dossier, Event, Span
from reader.model.rejection import Rejection
from reader.pipeline import completed, open_paths
from reader.pipeline.detection import detect_events, with_publication_date

STORY = (
    'WASHINGTON, May 22, 2013 — "We will wait," said Ann Lee, the mayor. The council voted yesterday.\n\n'
    '"Never," said Bob Stone, a lawyer. "It is over."\n'
)


def test_a_text_gets_quotations_with_speakers_tagged_as_detected() -> None:
    dossier = completed(Dossier("A story", (Document("story", STORY, "A story"),)))
    said = [(each.words_of(STORY), dossier.speaker(each.speaker).name) for each in dossier.quotations]  # type: ignore[union-attr]
    assert said == [("We will wait,", "Ann Lee"), ("Never, It is over.", "Bob Stone")]
    assert {each.origin for each in dossier.quotations} == {"detected"}
    assert {each.origin for each in dossier.speakers} == {"detected"}


def test_an_undated_text_is_dated_by_its_dateline_and_its_events_by_that() -> None:
    dossier = completed(Dossier("A story", (Document("story", STORY, "A story"),)))
    assert dossier.documents[0].date == "2013-05-22"
    vote = next(event for event in dossier.events if event.span.words_of(STORY) == "yesterday")
    assert vote.date == "2013-05-21"
    assert "2013-05-22" in vote.basis


def test_house_4_a_span_of_years_is_no_day_to_count_from() -> None:
    dossier = completed(Dossier("A story", (Document("story", STORY, "A story", date="2012/2013~"),)))
    vote = next(event for event in dossier.events if event.span.words_of(STORY) == "yesterday")
    assert vote.date == ""


def test_a_given_date_is_not_overruled() -> None:
    document = Document("story", STORY, "A story", date="2001-01-01")
    assert with_publication_date(Dossier("A story", (document,)), document).documents[0].date == "2001-01-01"


def test_curated_quotations_stay_the_only_ones_of_their_document() -> None:
    curated = open_paths([])
    assert completed(curated).quotations == curated.quotations


def test_words_that_a_person_rejected_are_not_found_again_even_if_nothing_else_is_left() -> None:
    never = Rejection("story", Span(STORY.index("Never,"), STORY.index("Never,") + 6))
    over = Rejection("story", Span(STORY.index("It is over."), STORY.index("It is over.") + 11))
    wait = Rejection("story", Span(STORY.index("We will"), STORY.index("We will") + 13))
    story = Document("story", STORY, "A story")
    found = completed(Dossier("A story", (story,), rejected=(never, over)))
    assert [each.words_of(STORY) for each in found.quotations] == ["We will wait,"]
    assert {each.name for each in found.speakers} == {"Ann Lee"}
    assert not completed(Dossier("A story", (story,), rejected=(wait, never, over))).quotations


def test_no_detected_event_has_the_words_of_a_curated_one() -> None:
    document = Document("story", STORY, "A story", date="2013-05-22")
    start = STORY.index("yesterday")
    from reader.model import Span

    event = Event("e1", "2013-05-21", "The vote", "story", Span(start, start + 9))
    found = detect_events(Dossier("A story", (document,), events=(event,)), document)
    assert [each.id for each in found.events if each.span.overlaps(event.span)] == ["e1"]


HANGING = "The council met yesterday and meets every Friday, for two hours. On 3 June 2011 a storm broke the wall.\n"


def test_without_a_publication_date_what_can_be_resolved_is_and_the_rest_is_listed_as_hanging() -> None:
    events = completed(Dossier("Wall", (Document("wall", HANGING, "Wall"),))).events
    dates = {event.span.words_of(HANGING): event.date for event in events}
    assert dates == {"yesterday": "", "3 June 2011": "2011-06-03", "every Friday": ""}
    assert "cannot be resolved without a publication date" in next(
        event.basis for event in events if event.span.words_of(HANGING) == "yesterday"
    )


def test_a_quotation_has_the_date_that_its_cue_says() -> None:
    text = 'WASHINGTON, May 22, 2013 — "We will wait," Ann Lee said on Monday.\n'
    (quotation,) = completed(Dossier("A story", (Document("story", text, "A story"),))).quotations
    assert quotation.date == "2013-05-20"


def test_events_that_were_found_and_saved_before_are_not_found_again_nor_those_taken_out_since() -> None:
    document = Document("story", STORY, "A story", date="2013-05-22")
    found = detect_events(Dossier("A story", (document,)), document).events
    assert len(found) > 1
    saved = Dossier("A story", (document,), events=found[:1])
    assert detect_events(saved, document).events == found[:1]
