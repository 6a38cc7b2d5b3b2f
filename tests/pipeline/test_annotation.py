from reader.pipeline.annotation import annotate

TEXT = "“We need many more boats,” said Ruth Castell yesterday."


def test_one_text_has_quotations_speakers_and_times() -> None:
    found = annotate(TEXT, published="2013-05-22")
    (quotation,), (speaker,), (time,) = found.quotations, found.speakers, found.times
    assert [part.words_of(TEXT) for part in quotation.parts] == ["We need many more boats,"]
    assert (quotation.speaker, speaker.name) == (speaker.id, "Ruth Castell")
    assert (time.span.words_of(TEXT), time.edtf) == ("yesterday", "2013-05-21")


def test_a_day_counts_from_the_date_that_the_text_gives_where_none_is_told() -> None:
    (*_, time) = annotate(f"Published: 22 May 2013\n\n{TEXT}").times
    assert time.edtf == "2013-05-21"


def test_what_is_no_single_day_counts_nothing() -> None:
    for published in ("", "2013", "2012/2013~"):
        (time,) = annotate(TEXT, published=published).times
        assert time.edtf == ""


def test_the_date_of_front_matter_is_that_of_the_text() -> None:
    text = "---\ntitle: Ferry\ndate: 2013-05-22\n---\n\nAnn Lee left yesterday.\n"
    assert [(time.span.words_of(text), time.value) for time in annotate(text).times] == [("yesterday", "2013-05-21")]


def test_the_date_of_front_matter_stands_before_one_of_the_text() -> None:
    text = "---\ntitle: Ferry\ndate: 2013-05-22\n---\n\n**Updated: 3 June 2013**\n\nAnn Lee left yesterday.\n"
    assert [time.value for time in annotate(text).times] == ["2013-06-03", "2013-05-21"]


def test_doubtful_reports_come_only_when_asked_for() -> None:
    text = "Ada Marlow said the old bridge had held all winter. The union called for a strike."
    assert [each.words_of(text) for each in annotate(text).quotations] == ["the old bridge had held all winter"]
    everything = annotate(text, doubtful=True)
    assert [(each.words_of(text), each.doubtful) for each in everything.quotations] == [
        ("the old bridge had held all winter", False),
        ("a strike", True),
    ]
    assert [speaker.name for speaker in annotate(text).speakers] == ["Ada Marlow"]
