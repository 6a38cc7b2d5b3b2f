"""Learns who says the words in marks: makes the table of weights of `reader.analysis.quotations.ranking`.

    python -m tests.benchmarks.train_speakers CORPUS.jsonl --scorer SCORER.py [--write TABLE.json]

CORPUS holds a line a document, {"id", "text", "quotes": [{"start", "end", "speaker", "speaker_start", "speaker_end"}]},
with every stretch in marks that is somebody's words. The scorer is a module with `speaker_ok(gold, found, text)`. Needs
numpy and scipy: `pip install -e '.[training]'`. The same corpus makes the same table, byte for byte.

Printed are figures of five folds, articles apart: how often the source is right, by the rules alone and by the ranker,
how often it is right where the ranker says how likely that is, and the F1 of quotations found with their source.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from reader.analysis.quotations import confidence, ranking
from reader.analysis.quotations.assembly import Reading, read_speech
from reader.analysis.quotations.attribution import Attributed
from reader.analysis.quotations.candidates import Candidate, Surroundings
from reader.analysis.quotations.features import features_of
from reader.analysis.quotations.ranking import UNIT, Weights, is_left_to_rules, is_sure, likelihoods
from reader.pipeline.annotation import annotate
from tests.benchmarks.quotations import read, scored, stretches

FOLDS = 5
LEAST_OFTEN = 30
"""How many candidates must have a feature for it to be learned."""
VARIANCE = 0.3
"""Of the Gaussian prior of the weights: the smaller, the nearer to nothing they stay."""
LEAST_WEIGHT = 0.06
"""Weights nearer to nothing are left out."""
RUNGS = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98, 1.01)
"""The edges of the reliability table."""


@dataclass(frozen=True)
class Example:
    """One stretch of which the source is known.

    Attributes:
        article: The number of its article.
        features: Those of each candidate.
        right: 2 for the mention that is annotated, 1 for another that names the same, 0 for any other.
        decided: The number of the candidate that the rules decide for.
        sure: Whether it is left to them.
    """

    article: int
    features: list[list[str]]
    right: list[int]
    decided: int
    sure: bool


def examples_of(corpus: Path, scorer: Any) -> Iterator[Example]:
    """Yield the stretches of a corpus that have a source and candidates."""
    for article, line in enumerate(corpus.read_text(encoding="utf-8").splitlines()):
        document = json.loads(line)
        reading = read_speech(document["text"])
        around = Surroundings(reading.words, reading.lexicon, reading.people, reading.reports)
        for number, attributed in enumerate(reading.marked):
            gold = gold_for(attributed, document["quotes"])
            if gold is None or is_left_to_rules(reading.words, attributed):
                continue
            question = around.question(reading.marked, number)
            if question is None:
                continue
            heads = [candidate.phrase.head for candidate in question.candidates]
            yield Example(
                article,
                features_of(around, question),
                [rightness(candidate, gold, reading, scorer) for candidate in question.candidates],
                heads.index(question.evidence.phrase.head),
                is_sure(reading.words, attributed),
            )


def gold_for(attributed: Attributed, quotes: Iterable[Mapping[str, Any]]) -> Mapping[str, Any] | None:
    """Return the annotation that holds more than half of a stretch, if its source is annotated."""
    start, end = attributed.region.start, attributed.region.end
    for quote in quotes:
        shared = min(end, quote["end"]) - max(start, quote["start"])
        if 2 * shared > end - start and quote.get("speaker"):
            return {**quote, "speaker_resolved": None}
    return None


def rightness(candidate: Candidate, gold: Mapping[str, Any], reading: Reading, scorer: Any) -> int:
    """Return 2 for the annotated mention, 1 for another of the same name, 0 for any other."""
    words, phrase = reading.words, candidate.phrase
    start, end = words.starts[phrase.first], words.ends[phrase.last]
    found = {"speaker": words.text[start:end], "speaker_start": start, "speaker_end": end}
    if not scorer.speaker_ok(gold, found, words.text):
        return 0
    return 2 if start < gold["speaker_end"] and gold["speaker_start"] < end else 1


def learn(examples: Sequence[Example], names: Mapping[str, int]) -> dict[str, int]:
    """Return the weights of features that make the right candidates likeliest."""
    columns: list[int] = []
    rows = [0]
    for example in examples:
        for features in example.features:
            columns += sorted(names[name] for name in features if name in names)
            rows.append(len(columns))
    matrix = csr_matrix((numpy.ones(len(columns)), columns, rows), shape=(len(rows) - 1, len(names)))
    right = numpy.concatenate(
        [[float(value == max(example.right) > 0) for value in example.right] for example in examples]
    )
    sizes = numpy.array([len(example.right) for example in examples])
    weights = fit(matrix, sizes, right)
    return {name: round(weights[at] * UNIT) for name, at in names.items() if abs(weights[at]) >= LEAST_WEIGHT}


def fit(matrix: Any, sizes: Any, right: Any) -> Any:
    """Return the weights of a conditional logit whose choices are runs of rows of `sizes`."""
    starts = numpy.concatenate([[0], numpy.cumsum(sizes)])[:-1]
    group = numpy.repeat(numpy.arange(len(sizes)), sizes)
    has_right = numpy.maximum.reduceat(right, starts) > 0
    transposed = matrix.T.tocsr()

    def loss(weights: Any) -> tuple[float, Any]:
        scores = matrix @ weights
        odds = numpy.exp(scores - numpy.maximum.reduceat(scores, starts)[group])
        whole = numpy.add.reduceat(odds, starts)
        share = numpy.where(has_right, numpy.maximum(numpy.add.reduceat(odds * right, starts), 1e-300), 1.0)
        likelihood = numpy.where(has_right, numpy.log(share) - numpy.log(whole), 0.0).sum()
        slope = (has_right / share)[group] * odds * right - (has_right / whole)[group] * odds
        return 0.5 / VARIANCE * (weights @ weights) - likelihood, weights / VARIANCE - transposed @ slope

    found = minimize(
        loss, numpy.zeros(matrix.shape[1]), jac=True, method="L-BFGS-B", options={"maxiter": 150, "maxcor": 8}
    )
    return found.x


def names_of(examples: Iterable[Example]) -> dict[str, int]:
    """Return the features that are frequent enough, in alphabetical order, each with its column."""
    counts = Counter(name for example in examples for features in example.features for name in set(features))
    frequent = sorted(name for name, count in counts.items() if count >= LEAST_OFTEN)
    return {name: column for column, name in enumerate(frequent)}


def answer(example: Example, weights: Weights) -> tuple[bool, float]:
    """Return whether the source of a stretch is found, and how sure that is said to be."""
    if example.sure:
        return example.right[example.decided] > 0, confidence.SURE
    likely = likelihoods(example.features, weights)
    best = max(range(len(likely)), key=likely.__getitem__)
    return example.right[best] > 0, round(likely[best], 2)


def reliability(answers: Sequence[tuple[bool, float]]) -> Iterator[str]:
    """Yield the lines of a table: what is said, how often it is right, and the mean distance of both."""
    error = 0.0
    for low, high in pairwise(RUNGS):
        rung = [(right, sure) for right, sure in answers if low <= sure < high]
        if rung:
            said = 100 * sum(sure for _, sure in rung) / len(rung)
            is_right = 100 * sum(right for right, _ in rung) / len(rung)
            error += abs(said - is_right) * len(rung) / len(answers)
            yield f"  {low:.2f} to {min(high, 1):.2f}  {len(rung):6}  said {said:5.1f}  right {is_right:5.1f}"
    yield f"  calibration error {error:.2f}"


def cross_validated(examples: Sequence[Example]) -> tuple[list[dict[str, int]], list[tuple[bool, float]]]:
    """Return the table of each fold, which is learned from the other articles, and the answers with it."""
    tables, answers = [], []
    names = names_of(examples)
    for fold in range(FOLDS):
        table = learn([example for example in examples if example.article % FOLDS != fold], names)
        answers += [answer(example, table) for example in examples if example.article % FOLDS == fold]
        tables.append(table)
    return tables, answers


def end_to_end(corpus: Path, scorer: Path, tables: Sequence[Weights]) -> float:
    """Return the F1 of quotations found with their source, each article read with the table of its own fold."""
    predictions = []
    for article, document in enumerate(read(corpus)):
        ranking.learned_weights = lambda table=tables[article % FOLDS]: table  # type: ignore[assignment]
        found = annotate(document["text"])
        predictions.append({"id": document["id"], "quotes": list(stretches(document["text"], found))})
    return float(scored(scorer, corpus, predictions)["end_to_end"][2])


def written(table: Mapping[str, int]) -> str:
    """Return a table as it is kept: one weight a line, in alphabetical order."""
    return json.dumps(table, sort_keys=True, indent=0, separators=(",", ":"), ensure_ascii=False) + "\n"


def module_at(path: Path) -> Any:
    """Return the module in a file."""
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--scorer", type=Path, required=True)
    parser.add_argument("--write", type=Path, metavar="TABLE", help="where the table goes")
    given = parser.parse_args()
    examples = list(examples_of(given.corpus, module_at(given.scorer)))
    tables, answers = cross_validated(examples)
    rules = sum(example.right[example.decided] > 0 for example in examples)
    print(f"{len(examples)} stretches: right by rules {100 * rules / len(examples):.2f},", end=" ")
    print(f"by the ranker {100 * sum(right for right, _ in answers) / len(answers):.2f}, cross-validated")
    print(*reliability(answers), sep="\n")
    print(f"found with its source, cross-validated: F1 {100 * end_to_end(given.corpus, given.scorer, tables):.2f}")
    if given.write:
        table = learn(examples, names_of(examples))
        given.write.write_text(written(table), encoding="utf-8")
        print(f"{len(table)} weights")


if __name__ == "__main__":
    main()
