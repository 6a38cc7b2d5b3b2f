from __future__ import annotations

import os
from pathlib import Path

import pytest

from reader.files.dossiers import read_dossier
from reader.files.errors import CannotRead
from reader.model import Dossier, Finding, Quotation
from tests.files.dossier_folder import REPORT, TALK, YAML, make_dossier


def read(folder: Path, old: str = "", new: str = "") -> Dossier:
    """Read the dossier after a change to its YAML."""
    assert old in YAML
    return read_dossier(make_dossier(folder, YAML.replace(old, new, 1) if old else YAML))


def the_finding(dossier: Dossier) -> Finding:
    (finding,) = dossier.findings
    assert finding.file.endswith("dossier.yaml")
    assert finding.line
    return finding


def line_of(words: str) -> int:
    return YAML[: YAML.index(words)].count("\n") + 1


def refused(folder: Path) -> str:
    with pytest.raises(CannotRead) as raised:
        read_dossier(folder)
    assert "\n" not in str(raised.value)
    return str(raised.value)


def quotation(dossier: Dossier, quotation_id: str) -> Quotation:
    return next(each for each in dossier.quotations if each.id == quotation_id)


class TestWhatIsRead:
    def test_documents(self, tmp_path: Path) -> None:
        dossier = read(tmp_path)
        assert dossier.findings == ()
        assert dossier.title == "The talk"
        assert dossier.folder == tmp_path
        talk, report = dossier.documents
        assert (talk.id, talk.text, talk.title, talk.date, talk.markdown) == (
            "talk",
            TALK,
            "The talk",
            "2013-05-22",
            True,
        )
        assert (report.text, report.title, report.complete, report.quoted_from) == (REPORT, "The report", False, "talk")

    def test_speakers(self, tmp_path: Path) -> None:
        lee, _ = read(tmp_path).speakers
        assert (lee.name, lee.title, lee.kind, lee.aliases) == ("Ann Lee", "Dr.", "person", ("Lee", "the speaker"))

    def test_c8_no_as_a_name_stays_no(self, tmp_path: Path) -> None:
        assert read(tmp_path).speakers[1].name == "no"

    def test_quotations(self, tmp_path: Path) -> None:
        dossier = read(tmp_path)
        first, second, third = dossier.quotations
        assert first.words_of(TALK) == "It will rain, It never stops."
        assert (first.speaker, first.kind, first.origin, first.confidence) == ("lee", "direct", "curated", 1.0)
        assert first.mention is not None
        assert first.mention.words_of(TALK) == "Lee"
        assert (second.speaker, second.origin, second.confidence, second.reason) == (
            None,
            "detected",
            0.5,
            "nobody near",
        )
        assert (third.echoes, third.date) == ("q1", "2013-05-20")

    def test_whoever_tells_what_a_speaker_says(self, tmp_path: Path) -> None:
        told = quotation(read(tmp_path, "speaker: moss", "speaker: moss, via: lee"), "q3")
        assert (told.speaker, told.via) == ("moss", "lee")

    def test_nobody_tells_their_own_words(self, tmp_path: Path) -> None:
        dossier = read(tmp_path, "speaker: moss", "speaker: moss, via: moss")
        assert (quotation(dossier, "q3").via, dossier.findings) == (None, ())

    def test_a_cue_is_the_one_nearest_to_its_quotation(self, tmp_path: Path) -> None:
        first, second, _ = read(tmp_path).quotations
        assert first.cue is not None
        assert second.cue is not None
        assert first.cue.start == TALK.index("said Lee")
        assert second.cue.start == TALK.index("said the report")

    def test_links_to_the_source_a_part_each(self, tmp_path: Path) -> None:
        (link,) = read(tmp_path).links
        assert (link.quotation, link.part, link.document, link.origin, link.as_quoted) == (
            "q1",
            0,
            "report",
            "curated",
            True,
        )
        assert link.span.words_of(REPORT) == "It will rain"

    def test_the_passages_of_two_parts_come_in_the_order_of_the_source(self, tmp_path: Path) -> None:
        old = "- {document: report, exact: It will rain}"
        links = read(tmp_path, old, "[{document: report, exact: It will}, {document: report, exact: It will}]").links
        assert [link.span.start for link in links] == [0, REPORT.rindex("It will")]

    def test_words_that_occur_twice_are_those_after_the_quotation_before(self, tmp_path: Path) -> None:
        dossier = read(tmp_path, "content: {exact: a blessing}", "content: {exact: rain}")
        assert quotation(dossier, "q3").start == TALK.rindex("rain")

    def test_events(self, tmp_path: Path) -> None:
        (event,) = read(tmp_path).events
        assert (event.date, event.headline, event.speakers) == ("2013-05-20", "Lee speaks", ("lee",))
        assert event.span.words_of(TALK) == "on Monday"

    def test_rejected_words(self, tmp_path: Path) -> None:
        listed = "rejected:\n  - {document: talk, exact: a blessing}\n  - {document: talk, exact: hail}\n"
        dossier = read_dossier(make_dossier(tmp_path, YAML + listed))
        assert [each.span.words_of(TALK) for each in dossier.rejected] == ["a blessing"]
        (lost,) = (each for each in dossier.findings if each.key.startswith("rejected"))
        assert (lost.line, lost.key, lost.message) == (51, "rejected[1].exact", "lost: “hail” is not in 'talk'")

    def test_quotations_come_by_document_and_offset_whatever_the_order_of_the_file(self, tmp_path: Path) -> None:
        dossier = read(tmp_path, "content: {exact: the report would come}", "content: {exact: The talk}")
        assert [each.id for each in dossier.quotations] == ["q2", "q1", "q3"]

    def test_the_file_itself_names_its_folder(self, tmp_path: Path) -> None:
        make_dossier(tmp_path)
        assert read_dossier(tmp_path / "dossier.yaml") == read_dossier(tmp_path)

    def test_house_22_the_same_words_written_otherwise_are_exact(self, tmp_path: Path) -> None:
        yaml = YAML.replace('"It will rain,"', '"It will re-rain…,"')
        make_dossier(tmp_path, yaml.replace("exact: It will rain}", 'exact: "It will re-rain..."}'))
        (tmp_path / "talk.md").write_text(TALK.replace("It will rain,", "It will re–rain...,"), encoding="utf-8")
        (tmp_path / "report.txt").write_text("It will re‐rain… It will.\n", encoding="utf-8")
        dossier = read_dossier(tmp_path)
        assert dossier.findings == ()
        assert [link.verdict for link in dossier.links] == ["exact"]


class TestOneWrongThingLeavesTheRest:
    def test_e15_lost_words_say_up_to_where_the_text_agrees(self, tmp_path: Path) -> None:
        dossier = read(tmp_path, "{exact: the report would come}", "{exact: the report would never come}")
        assert [each.id for each in dossier.quotations] == ["q1", "q3"]
        finding = the_finding(dossier)
        assert finding.key == "quotations[1].content.exact"
        assert "quotation q2: lost: “the report would never come”" in finding.message
        assert "“the report would”" in finding.hint

    def test_e15_empty_words(self, tmp_path: Path) -> None:
        dossier = read(tmp_path, "{exact: a blessing}", "{exact: ''}")
        assert len(dossier.quotations) == 2
        assert the_finding(dossier).message == "quotation q3: 'exact' is empty"

    def test_e15_parts_that_overlap(self, tmp_path: Path) -> None:
        dossier = read(tmp_path, "- {exact: It never stops.}", '- {exact: will rain, prefix: "It "}')
        assert [each.id for each in dossier.quotations] == ["q2", "q3"]
        assert "overlaps another part" in the_finding(dossier).message

    def test_e15_found_again_by_text(self, tmp_path: Path) -> None:
        dossier = read(tmp_path, "{exact: a blessing}", "{exact: a blessing, prefix: 'the snow '}")
        assert len(dossier.quotations) == 3
        assert "is on line 5" in the_finding(dossier).message
        assert the_finding(dossier).severity == "warning"

    def test_words_that_occur_several_times_are_doubtful(self, tmp_path: Path) -> None:
        dossier = read(tmp_path, "exact: on Monday", "exact: said")
        assert len(dossier.events) == 1
        assert "occurs 2 times" in the_finding(dossier).message
        assert the_finding(dossier).hint == "add a prefix or a suffix"

    def test_c1_an_occurrence_tells_them_apart(self, tmp_path: Path) -> None:
        for number in (1, 2):
            dossier = read(tmp_path, "exact: on Monday", f"exact: said\n    occurrence: {number}")
            assert dossier.findings == ()
            assert TALK[: dossier.events[0].span.start].count("said") == number - 1

    def test_c1_an_occurrence_that_is_not_there(self, tmp_path: Path) -> None:
        dossier = read(tmp_path, "exact: on Monday", "exact: said\n    occurrence: 7")
        finding = the_finding(dossier)
        assert (finding.key, finding.severity) == ("events[0].occurrence", "warning")
        assert "“said” occurs only 2 times in 'talk'" in finding.message

    def test_c1_an_occurrence_is_read_strictly(self, tmp_path: Path) -> None:
        for wrong in ("0", "-1", "two", "1.0", "٣", "9" * 30, "[1]"):
            dossier = read(tmp_path, "exact: on Monday", f"exact: on Monday\n    occurrence: {wrong}")
            finding = the_finding(dossier)
            assert (finding.key, finding.severity) == ("events[0].occurrence", "error")
            assert len(dossier.events) == 1

    def test_c5_a_key_that_stands_twice(self, tmp_path: Path) -> None:
        dossier = read(tmp_path, "    name: Ann Lee\n", "    name: Ann Lee\n    name: Bob Lee\n")
        assert dossier.speakers[0].name == "Ann Lee"
        assert the_finding(dossier).line == line_of("name: Ann Lee") + 1

    def test_c10_c11_dates_are_checked(self, tmp_path: Path) -> None:
        for wrong in ("2010-13-45", "yesterday", "2013-02-29", "2013-05-22/2013-05-21"):
            dossier = read(tmp_path, "date: 2013-05-20\n    headline", f"date: {wrong}\n    headline")
            assert dossier.events[0].date == ""
            assert the_finding(dossier).line == line_of("date: 2013-05-20\n    headline")
            assert wrong in the_finding(dossier).message

    def test_c12_a_number_of_5_000_digits(self, tmp_path: Path) -> None:
        for key in ("confidence: 0.5", "date: 2013-05-20\n    headline"):
            name, rest = key.split(": ", 1)
            dossier = read(
                tmp_path, key, f"{name}: {'9' * 5_000}{rest[rest.find(chr(10)) :] if chr(10) in rest else ''}"
            )
            assert len(str(the_finding(dossier))) < 300

    def test_c17_an_unknown_key_with_the_nearest_known_one(self, tmp_path: Path) -> None:
        dossier = read(tmp_path, "    speaker: lee", "    speeker: lee")
        finding = the_finding(dossier)
        assert (finding.line, finding.key) == (line_of("speaker: lee"), "quotations[0].speeker")
        assert finding.message == "quotation q1: unknown key 'speeker'"
        assert finding.hint == "did you mean 'speaker'?"

    @pytest.mark.parametrize(
        ("old", "new", "key", "message"),
        [
            (
                "    document: talk\n    speaker",
                "    speaker",
                "quotations[0].document",
                "quotation q1: 'document' is missing",
            ),
            ("content: {exact: a blessing}, ", "", "quotations[2].content", "quotation q3: 'content' is missing"),
            (
                "content: {exact: a blessing}",
                "content: a blessing",
                "quotations[2].content",
                "q3: 'content' is a text, not a list",
            ),
            (
                "{exact: a blessing}",
                "{prefix: a blessing}",
                "quotations[2].content.exact",
                "quotation q3: 'exact' is missing",
            ),
            (
                "cue: {exact: said}\n    source",
                "cue: said\n    source",
                "quotations[0].cue",
                "q1: 'cue' is a text, not a mapping",
            ),
            ("id: q3, ", "", "quotations[2].id", "quotation without an id: 'id' is missing"),
            ("kind: mixed", "kind: mixd", "quotations[2].kind", "'mixd' is not one of direct, mixed, indirect, term"),
            ("confidence: 0.5", "confidence: much", "quotations[1].confidence", "'much' is not a number from 0 to 1"),
            ("aliases: [Lee, the speaker]", "aliases: Lee", "speakers[0].aliases", "speaker lee: 'aliases' is a text"),
            ("name: Ann Lee", "name: [Ann, Lee]", "speakers[0].name", "speaker lee: 'name' is a list, not a text"),
            (
                "complete: false",
                "complete: partly",
                "documents[1].complete",
                "'partly' is not one of true, false, yes, no",
            ),
            ("title: The talk\n", "", "title", "'title' is missing"),
        ],
    )
    def test_c18_a_missing_or_mistyped_field(self, tmp_path: Path, old: str, new: str, key: str, message: str) -> None:
        dossier = read(tmp_path, old, new)
        assert dossier.documents
        wrong = [finding for finding in dossier.findings if finding.key == key]
        assert len(wrong) == 1
        assert message in wrong[0].message
        assert wrong[0].line

    @pytest.mark.parametrize(
        ("old", "new", "message", "hint"),
        [
            ("speaker: moss", "speaker: mos", "quotation q3: there is no speaker 'mos'", "did you mean 'moss'?"),
            (
                "document: talk\n    exact",
                "document: tlk\n    exact",
                "event e1: there is no document 'tlk'",
                "did you mean 'talk'?",
            ),
            (
                "quoted_from: talk",
                "quoted_from: tal",
                "document report: there is no document 'tal'",
                "did you mean 'talk'?",
            ),
            ("speaker: moss", "via: mos", "quotation q3: there is no speaker 'mos'", "did you mean 'moss'?"),
            ("echoes: q1", "echoes: q9", "quotation q3: there is no quotation 'q9'", "known: q1, q2, q3"),
            ("speakers: [lee]", "speakers: [le]", "event e1: there is no speaker 'le'", "did you mean 'lee'?"),
            (
                "document: report, exact",
                "document: repot, exact",
                "q1: there is no document 'repot'",
                "did you mean 'report'?",
            ),
        ],
    )
    def test_an_id_that_nobody_has(self, tmp_path: Path, old: str, new: str, message: str, hint: str) -> None:
        dossier = read(tmp_path, old, new)
        assert message in the_finding(dossier).message
        assert the_finding(dossier).hint == hint

    @pytest.mark.parametrize(("word", "hint"), [("mixd", "did you mean 'mixed'?"), ("x", "")])
    def test_the_words_that_a_message_lists_are_not_listed_again(self, tmp_path: Path, word: str, hint: str) -> None:
        finding = the_finding(read(tmp_path, "kind: mixed", f"kind: {word}"))
        assert (finding.message, finding.hint) == (
            f"quotation q3: {word!r} is not one of direct, mixed, indirect, term",
            hint,
        )

    def test_an_id_that_two_have(self, tmp_path: Path) -> None:
        dossier = read(tmp_path, "id: q3", "id: q1")
        assert [each.id for each in dossier.quotations] == ["q1", "q2"]
        assert "another quotation has this id" in the_finding(dossier).message

    def test_more_passages_than_parts(self, tmp_path: Path) -> None:
        dossier = read(
            tmp_path, "echoes: q1", "source: [{document: report, exact: It}, {document: report, exact: not}]"
        )
        assert "names 2 passages for 1 parts" in the_finding(dossier).message


class TestDocumentsThatDoNotOpen:
    @pytest.mark.parametrize(
        ("name", "message"),
        [
            ("../report.txt", "leads out"),
            ("/etc/passwd", "absolute"),
            ("link.txt", "symbolic link"),
            ("folder", "is a folder"),
            ("none.txt", "no such file"),
            ("..\\report.txt", "backslash"),
        ],
        ids=["d1", "d2", "d3", "d9", "d11", "d12"],
    )
    def test_d_the_rest_opens(self, tmp_path: Path, name: str, message: str) -> None:
        (tmp_path / "link.txt").symlink_to("report.txt")
        (tmp_path / "folder").mkdir()
        dossier = read(tmp_path, "file: report.txt", f"file: '{name}'")
        assert [document.id for document in dossier.documents] == ["talk"]
        wrong = dossier.findings[0]
        assert (wrong.line, wrong.key) == (line_of("id: report"), "documents[1].file")
        assert message in wrong.message
        assert [each.id for each in dossier.quotations] == ["q1", "q2", "q3"]

    def test_no_document_at_all(self, tmp_path: Path) -> None:
        make_dossier(tmp_path, "dossier: 1\ntitle: x\ndocuments:\n  - {id: a, file: none.txt}\n")
        assert "none.txt: there is no such file" in refused(tmp_path)
        make_dossier(tmp_path, "dossier: 1\ntitle: x\n")
        assert "no documents are listed" in refused(tmp_path)

    def test_e1_a_document_with_unreadable_places_opens_with_a_warning(self, tmp_path: Path) -> None:
        make_dossier(tmp_path)
        (tmp_path / "report.txt").write_bytes(b"It will rain, \xe2\x80\x9cso\xe2\x80\x9d \xe9.")
        (finding,) = read_dossier(tmp_path).findings
        assert finding.severity == "warning"
        assert "1 place could not be read" in finding.message


class TestBeyondUse:
    def test_no_folder(self, tmp_path: Path) -> None:
        assert "no such folder" in refused(tmp_path / "none")

    def test_no_yaml(self, tmp_path: Path) -> None:
        assert refused(tmp_path).startswith(f"{tmp_path}: is a folder without dossier.yaml (open a text in it")

    def test_d6_a_pipe_for_a_dossier_file(self, tmp_path: Path) -> None:
        os.mkfifo(tmp_path / "dossier.yaml")
        assert refused(tmp_path).startswith(f"{tmp_path / 'dossier.yaml'}: is a pipe")

    def test_a_text_is_no_dossier(self, tmp_path: Path) -> None:
        make_dossier(tmp_path)
        assert refused(tmp_path / "talk.md") == f"{tmp_path / 'talk.md'}: is not a dossier folder"

    def test_another_version(self, tmp_path: Path) -> None:
        make_dossier(tmp_path, YAML.replace("dossier: 1", "dossier: 2"))
        assert "unknown format version '2'" in refused(tmp_path)

    @pytest.mark.parametrize("yaml", ["", "words", "[a, b]", "{}"])
    def test_c14_nothing_of_the_format(self, tmp_path: Path, yaml: str) -> None:
        make_dossier(tmp_path, yaml)
        assert refused(tmp_path)

    def test_c16_byte_order_mark_and_utf_16_are_read(self, tmp_path: Path) -> None:
        make_dossier(tmp_path)
        expected = read_dossier(tmp_path)
        for encoding in ("utf-8-sig", "utf-16"):
            (tmp_path / "dossier.yaml").write_bytes(YAML.encode(encoding))
            assert read_dossier(tmp_path) == expected

    def test_c16_latin_1_is_read_with_a_warning(self, tmp_path: Path) -> None:
        make_dossier(tmp_path)
        (tmp_path / "dossier.yaml").write_bytes(
            YAML.replace("Ann", "André").replace("“", "").replace("”", "").encode("latin-1")
        )
        dossier = read_dossier(tmp_path)
        assert dossier.speakers[0].name == "André Lee"
        assert [finding.severity for finding in dossier.findings] == ["warning"]
        assert "probably Windows-1252" in dossier.findings[0].message

    def test_d3_a_symlinked_dossier_file(self, tmp_path: Path) -> None:
        make_dossier(tmp_path)
        (tmp_path / "dossier.yaml").rename(tmp_path / "other.yaml")
        (tmp_path / "dossier.yaml").symlink_to("other.yaml")
        assert "symbolic link" in refused(tmp_path)


HOSTILE_YAML = """\
dossier: 1
title: "HOSTILE"
"HOSTILE": unknown
documents:
  - {id: talk, file: talk.md, title: "HOSTILE", kind: "HOSTILE", author: "HOSTILE", note: "HOSTILE"}
  - {id: "HOSTILE", file: "HOSTILE"}
speakers:
  - {id: a, name: "HOSTILE", role: "HOSTILE", aliases: ["HOSTILE"]}
quotations:
  - {id: "HOSTILE", document: talk, kind: "HOSTILE", speaker: "HOSTILE", content: {exact: words}, date: "HOSTILE"}
  - {id: q2, document: talk, kind: direct, content: {exact: "HOSTILE"}}
"""


def test_a_nothing_that_steers_a_terminal_comes_out_of_any_field(tmp_path: Path) -> None:
    hostile = r"\e]0;owned\a\x9b2J\u202e\r\n\t\u2028\U000E0041"
    make_dossier(tmp_path, HOSTILE_YAML.replace("HOSTILE", hostile))
    (tmp_path / "talk.md").write_text("# A \x1b[2J talk\n\nwords \x1b]52;c;x\x07 said", encoding="utf-8")
    dossier = read_dossier(tmp_path)
    assert len(dossier.findings) >= 5
    assert len(dossier.quotations) == 1
    everything = repr(dossier).replace(repr(dossier.documents[0].text), "")
    assert "␛" in everything
    assert all(escape not in everything for escape in (r"\x", r"\u2028", r"\u202e", r"\n", r"\t", r"\r", r"\U000e"))
