import csv
import io
import json
from difflib import SequenceMatcher
from pathlib import Path

import pytest
from junitparser import JUnitXml

from tests.cli.conftest import Result, Run

ARTICLE = """\
“The old bridge is safe enough for all of us,” said Ann Lee.
“It must never be closed to heavy traffic again,” said Ann Lee.

“The river does whatever the river wants to do,” said Bob Hill.
“Nobody in this whole town has ever asked me that,” said Bob Hill.
"""
REPORT = """\
The old bridge is safe enough
for all of us. It must never be closed to light traffic again, the council heard.
The river does, in spring, whatever the river wants to do.
"""


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    article, report = tmp_path / "article.txt", tmp_path / "report.txt"
    article.write_text(ARTICLE, encoding="utf-8")
    report.write_text(REPORT, encoding="utf-8")
    return article, report


def test_what_is_wrong_comes_first_each_with_its_place_and_its_differences(run: Run, files: tuple[Path, Path]) -> None:
    result = run("verify", *files)
    rows = [line.split(None, 3) for line in result.out.splitlines() if line.startswith("article-")]
    assert [row[1] for row in rows] == ["absent", "changed", "reworded", "exact"]
    assert [row[2] for row in rows] == ["-", "report:2", "report:3", "report:1"]
    assert "“heavy” in place of “light” (contrary)" in result.out
    assert result.out.endswith("4 quotations: 1 stand, 1 to look at, 2 wrong\n")
    assert result.status == 1


def test_the_quotations_stand_under_what_is_to_be_done(run: Run, files: tuple[Path, Path]) -> None:
    lines = run("verify", *files).out.splitlines()
    assert [line for line in lines if line in ("Wrong", "To look at", "Too weak to tell", "Stand")] == [
        *("Wrong", "To look at", "Stand"),
    ]
    assert lines[lines.index("To look at") + 1].startswith("article-q3")


@pytest.mark.parametrize("name", ["report", "the-report-of-the-council-on-bridges-and-rivers-in-the-county"])
def test_it_fits_80_columns(run: Run, files: tuple[Path, Path], name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    source = files[1].rename(files[1].with_name(f"{name}.txt"))
    lines = run("verify", files[0], source).out.splitlines()
    assert max(map(len, lines)) <= 80
    begins, ends = f"{name}:2"[:38], f"{name}:2"[-8:]  # a long one is wrapped in its column
    assert any(begins in line for line in lines) and any(ends in line for line in lines)


def test_as_csv_a_row_a_quotation(run: Run, files: tuple[Path, Path]) -> None:
    result = run("verify", "--csv", *files)
    rows = list(csv.DictReader(io.StringIO(result.out, newline="")))
    assert [row["step"] for row in rows] == ["exact", "changed", "reworded", "absent"]
    assert (rows[1]["place"], rows[1]["source.place"]) == ("article:2", "report:2")
    assert result.status == 1


def test_as_markdown_what_is_wrong_first_with_both_passages(run: Run, files: tuple[Path, Path]) -> None:
    result = run("verify", "--markdown", *files)
    assert result.out.index("## Wrong") < result.out.index("**≠heavy≠**") < result.out.index("**≠light≠**")
    assert result.out.index("**≠light≠**") < result.out.index("## To look at") < result.out.index("## Stand")
    assert result.status == 1


@pytest.mark.parametrize("options", [("--csv", "--json"), ("--markdown", "--csv"), ("--json", "--markdown")])
def test_one_format_at_a_time(run: Run, files: tuple[Path, Path], options: tuple[str, str]) -> None:
    result = run("verify", *options, *files)
    assert (result.status, result.out) == (2, "")


def test_the_same_as_json(run: Run, files: tuple[Path, Path]) -> None:
    result = run("verify", "--json", *files)
    document = json.loads(result.out)
    assert document["schema"] == 1
    first, second, *_, last = document["quotations"]
    assert (first["verdict"], first["grade"], first["source"]["text"]) == ("exact", None, REPORT.partition(".")[0])
    assert (last["verdict"], last["why"], last["source"]) == ("absent", "not_there", None)
    assert (second["verdict"], second["grade"]) == ("altered", "material")
    (change,) = second["changes"]
    assert (change["kind"], change["grade"], change["why"]) == ("replaced", "material", "contrary")
    assert (change["quotation"]["text"], change["source"]["text"]) == ("heavy", "light")
    assert REPORT[change["source"]["start"] : change["source"]["end"]] == "light"


HEARING = """\
CHAIRWOMAN OKAFOR: The plan for the two ferries is a costly mess, and you know it.

MR. HALE: I would vote against it if the price stays the same.

CHAIRWOMAN OKAFOR: Nobody has asked the people who live beside the landing.

MR. HALE: That is so. We will ask them when the ice is gone.

CHAIRWOMAN OKAFOR: Then the next item.

MR. HALE: The next item.
"""


def verdicts(run: Run, folder: Path, article: str) -> list[dict[str, object]]:
    """The JSON verdicts on an article, held against the hearing."""
    story, hearing = folder / "story.txt", folder / "hearing.txt"
    story.write_text(article, encoding="utf-8")
    hearing.write_text(HEARING, encoding="utf-8")
    found: list[dict[str, object]] = json.loads(run("verify", "--json", story, hearing).out)["quotations"]
    return found


def test_words_that_somebody_else_says_there_are_wrong(run: Run, tmp_path: Path) -> None:
    article = "“The plan for the two ferries is a costly mess,” said Tom Hale."
    (found,) = verdicts(run, tmp_path, article)
    assert (found["verdict"], found["step"], found["same_speaker"]) == ("exact", "by others", False)
    assert found["said_by"] == {"id": None, "name": "Okafor"}


def test_words_of_two_speakers_are_not_those_of_one(run: Run, tmp_path: Path) -> None:
    article = "“and you know it. I would vote against it if the price stays the same,” said Tom Hale."
    (found,) = verdicts(run, tmp_path, article)
    assert (found["step"], found["same_speaker"]) == ("by others", False)
    assert found["said_by"] == {"id": None, "name": "Okafor and Hale"}


def test_whose_speaker_is_in_no_source_is_no_fault_of_the_article(run: Run, tmp_path: Path) -> None:
    (found,) = verdicts(run, tmp_path, "“The mayor has not answered one of our letters,” said Lena Marsh.")
    assert (found["verdict"], found["why"], found["step"]) == ("absent", "speaker_not_in_sources", "no source")
    assert run("verify", tmp_path / "story.txt", tmp_path / "hearing.txt").status == 0


def test_the_nearest_passage_is_told_of_words_that_are_not_there(run: Run, tmp_path: Path) -> None:
    article = "“Nobody here has once asked all the people who live beside the landing,” said Ruth Okafor."
    (found,) = verdicts(run, tmp_path, article)
    nearest = found["nearest"]
    assert found["why"] == "not_there"
    assert isinstance(nearest, dict)
    assert "asked the people who live beside the landing" in nearest["text"]
    assert nearest["likeness"] >= 0.5


def test_a_condition_that_the_quotation_left_off_is_told(run: Run, tmp_path: Path) -> None:
    (found,) = verdicts(run, tmp_path, "“I would vote against it,” said Tom Hale.")
    assert found["verdict"] == "exact"
    cuts = found["cuts"]
    assert isinstance(cuts, list)
    assert [(cut["side"], cut["text"]) for cut in cuts] == [("before", "if the price stays the same")]
    assert (
        "cut before: “if the price stays the same”"
        in run("verify", tmp_path / "story.txt", tmp_path / "hearing.txt").out
    )


def test_all_well_is_nought(run: Run, tmp_path: Path) -> None:
    article, report = tmp_path / "a.txt", tmp_path / "b.txt"
    article.write_text("“The old bridge is safe enough for all of us,” said Ann Lee.", encoding="utf-8")
    report.write_text(REPORT, encoding="utf-8")
    assert run("verify", article, report).status == 0


def test_an_article_without_quotations_is_nothing_found(run: Run, tmp_path: Path) -> None:
    article, report = tmp_path / "a.txt", tmp_path / "b.txt"
    article.write_text("It rained.", encoding="utf-8")
    report.write_text(REPORT, encoding="utf-8")
    result = run("verify", article, report)
    assert (result.status, result.out) == (1, "")
    assert "nothing was compared: a has nothing in quotation marks" in result.err


@pytest.mark.parametrize("missing", [0, 1, 2])
def test_nothing_is_compared_where_a_text_is_missing(run: Run, files: tuple[Path, Path], missing: int) -> None:
    """A source would else become the article, or words be called absent that stand in the source not read."""
    paths = [*map(str, files)]
    paths.insert(missing, "nowhere.txt")
    result = run("verify", *paths)
    assert (result.status, result.out) == (2, "")
    assert "nowhere.txt" in result.err
    assert "nothing was compared: 1 of the 3 files could not be read" in result.err


def test_a_dossier_is_refused(run: Run, files: tuple[Path, Path], tmp_path: Path) -> None:
    """Its own quotations would be compared beside the same ones found again, in whatever order was asked for."""
    assert run("new", tmp_path / "made", *files).status == 0
    for words in (["article", "letter"], [tmp_path / "made", "report"]):
        result = run("verify", *words)
        assert (result.status, result.out) == (2, "")
        assert "reader quotes" in result.err


SAID = """\
MS. OKAFOR: We will not close the old bridge on the river, which all of the buses and half of the lorries of the county
cross, before the new one beside the mill is open to everybody.
"""


def drafted(run: Run, folder: Path, draft: str, *options: str, said: str = SAID) -> Result:
    """What the command says of a draft that a machine wrote."""
    (folder / "draft.md").write_text(draft, encoding="utf-8")
    (folder / "hearing.txt").write_text(said, encoding="utf-8")
    return run("verify", *options, folder / "draft.md", folder / "hearing.txt")


@pytest.mark.parametrize("gate", [(), ("--fail-on", "changed"), ("--fail-on", "any")])
def test_a_negation_that_is_99_percent_similar_fails(run: Run, tmp_path: Path, gate: tuple[str, ...]) -> None:
    words = " ".join(SAID.partition(": ")[2].split())
    quoted = words.replace("will not close", "will now close")
    assert SequenceMatcher(None, words, quoted, autojunk=False).ratio() > 0.99
    result = drafted(run, tmp_path, f"Okafor said: “{quoted}”\n", *gate)
    assert result.status == 1
    assert "“now” in place of “not” (negation)" in result.out


@pytest.mark.parametrize(
    ("words", "step", "statuses"),
    [
        ("before the new one beside the mill is open to everybody", "exact", (0, 0, 0)),
        ("before the new one beside the mill is open to everyone", "reworded", (0, 0, 1)),
        ("We will close the old bridge on the river", "changed", (0, 1, 1)),
        ("The ferry will be sold to a company in Malmö next spring", "absent", (1, 1, 1)),
    ],
)
def test_each_gate_fails_from_its_own_step_on(
    run: Run, tmp_path: Path, words: str, step: str, statuses: tuple[int, ...]
) -> None:
    draft = f"“{words},” Ms. Okafor said.\n"
    results = [drafted(run, tmp_path, draft, "--fail-on", gate) for gate in ("absent", "changed", "any")]
    assert f" {step} " in results[0].out
    assert tuple(result.status for result in results) == statuses


def test_words_of_somebody_who_is_in_no_source_pass_but_the_strictest_gate(run: Run, tmp_path: Path) -> None:
    draft = "“The harbour will be sold to foreign investors next year,” said Lena Marsh.\n"
    assert drafted(run, tmp_path, draft).status == 0
    assert drafted(run, tmp_path, draft, "--fail-on", "any").status == 1


def test_a_list_and_blocks_under_no_name_are_compared_too(run: Run, tmp_path: Path) -> None:
    draft = """\
# Key quotes

1. "We will not close the old bridge on the river"
2. **Evidence:** "the new one beside the mill is open to nobody"

> We will now close the old bridge on the river

> [!NOTE] Three quotations were found.
"""
    found = json.loads(drafted(run, tmp_path, draft, "--json").out)["quotations"]
    assert [(each["step"], each["speaker"]) for each in found] == [
        ("exact", None),
        ("changed", None),
        ("changed", None),
    ]


def test_quotations_in_json_are_compared_with_what_escapes_stand_for(run: Run, tmp_path: Path) -> None:
    quotes = [
        {"speaker": "Okafor", "quote": "We will not close the old bridge on the river"},
        {"speaker": "Hale", "quote": "“We will now close the old bridge on the river”"},
    ]
    answer = "Okafor calls it a bridge that “half of the lorries of the county\ncross”."
    draft = tmp_path / "answer.json"
    draft.write_text(json.dumps({"answer": answer, "quotes": quotes}), encoding="utf-8")
    (tmp_path / "hearing.txt").write_text(SAID, encoding="utf-8")
    result = run("verify", "--json", draft, tmp_path / "hearing.txt")
    found = json.loads(result.out)["quotations"]
    assert [each["step"] for each in found] == ["exact", "exact", "by others"]
    assert found[2]["changes"][0]["quotation"]["text"] == "now"
    assert (found[2]["locator"]["words"], result.status) == ("#/quotes/1/quote", 1)


@pytest.mark.parametrize(("asks", "answers"), [("User", "Assistant"), ("Q", "A"), ("Human", "AI")])
def test_of_a_talk_with_a_machine_only_what_is_quoted_in_it_is_compared(
    run: Run, tmp_path: Path, asks: str, answers: str
) -> None:
    draft = f"""\
{asks}: What did Okafor say of the bridge?

{answers}: According to the record she said, “We will now close the old bridge on the river.”

{asks}: And of the new one?

{answers}: Ms. Okafor spoke of “the new one beside the mill” at last.
"""
    found = json.loads(drafted(run, tmp_path, draft, "--json").out)["quotations"]
    assert [each["text"].rstrip(".") for each in found] == [
        *("We will now close the old bridge on the river", "the new one beside the mill"),
    ]


def test_the_answers_of_an_interview_are_compared(run: Run, tmp_path: Path) -> None:
    draft = (
        "Q: What of the bridge?\n\nA: We will now close the old bridge on the river.\n\nQ: And then?\n\nA: Nothing.\n"
    )
    found = json.loads(drafted(run, tmp_path, draft, "--json").out)["quotations"]
    assert "We will now close the old bridge on the river." in [each["text"] for each in found]


def test_words_in_marks_that_are_not_compared_are_told(run: Run, tmp_path: Path) -> None:
    draft = "“We will not close the old bridge on the river,” said Okafor.\n\nSee “The Ferry Report” too.\n"
    result = drafted(run, tmp_path, draft)
    assert "1 quotation: 1 stand" in result.out
    assert "not compared, a title, name or term: “The Ferry Report”" in result.err


def test_as_junit_with_the_status_of_the_gate(run: Run, files: tuple[Path, Path]) -> None:
    result = run("verify", "--junit", "--fail-on", "absent", *files)
    read = JUnitXml.fromstring(result.out.encode())
    assert (read.tests, read.failures, result.status) == (4, 1, 1)


def test_a_gate_that_does_not_exist_is_wrong_usage(run: Run, files: tuple[Path, Path]) -> None:
    result = run("verify", "--fail-on", "some", *files)
    assert (result.status, result.out) == (2, "")
    assert "absent" in result.err
