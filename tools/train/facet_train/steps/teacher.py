"""Step `teacher`: a linear model says what it thinks of the reviews that carry no polarity.

TF-IDF with logistic regression, fitted on the labelled training reviews, is better than a small encoder where
labels are few. Its probabilities become soft labels, so that half as many texts again teach sentiment.
"""

from __future__ import annotations

import logging

import numpy as np

from ..records import SENTIMENTS, Example, read_records
from ..rivals import fit_tfidf, predict_tfidf
from ..settings import Settings, Workspace
from ..taxonomy import top_category_keys
from ..test_sets import LANGUAGES, select


def run(workspace: Workspace, settings: Settings) -> None:
    """Writes `rows`, numbers into the prepared examples, and `probabilities` [rows, sentiments]."""
    examples = list(read_records(workspace.examples, Example))
    keys = top_category_keys(workspace.data)
    answers = [ask_teacher(examples, language, keys) for language in LANGUAGES]
    workspace.teacher.parent.mkdir(parents=True, exist_ok=True)
    rows, probabilities = (np.concatenate(column) for column in zip(*answers, strict=True))
    np.savez_compressed(workspace.teacher, rows=rows, probabilities=probabilities)


def ask_teacher(examples: list[Example], language: str, keys: list[str]) -> tuple[np.ndarray, np.ndarray]:
    reviews = [e for e in examples if "review" in e.kind]
    train, dev = (select(reviews, "sentiment", language, split, keys) for split in ("train", "dev"))
    teacher = fit_tfidf(train.texts, train.labels, language)
    right = (predict_tfidf(teacher, dev.texts, len(SENTIMENTS)).argmax(axis=1) == dev.labels).mean()
    rows = [row for row, e in enumerate(examples) if _is_asked(e, language)]
    logging.getLogger("facet_train.teacher").info("%s: dev accuracy %.4f, %d reviews", language, right, len(rows))
    return np.array(rows), predict_tfidf(teacher, [examples[row].text for row in rows], len(SENTIMENTS))


def _is_asked(example: Example, language: str) -> bool:
    is_unlabelled_review = "review" in example.kind and not example.sentiment
    return example.language == language and example.split == "train" and is_unlabelled_review
