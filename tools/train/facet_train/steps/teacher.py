"""Step `teacher`: a linear model says what it thinks of the reviews, also of those that carry no polarity.

TF-IDF with logistic regression is better than a small encoder where labels are few. Its probabilities become soft
labels: alone where a review has no label, beside the label where it has one. What it says of a labelled review comes
from a model that has not seen it, or it would only repeat the label.
"""

from __future__ import annotations

import logging

import numpy as np

from ..normalising import identity_key
from ..records import SENTIMENTS, Example, read_records
from ..rivals import MAX_FEATURES, fit_tfidf, predict_tfidf
from ..settings import Settings, Workspace
from ..splitting import fold_of
from ..taxonomy import CategoryKeys, category_keys
from ..test_sets import LANGUAGES, select

FOLDS = 3


def run(workspace: Workspace, settings: Settings) -> None:
    """Writes `rows`, numbers into the prepared examples, and `probabilities` [rows, sentiments]."""
    examples = list(read_records(workspace.examples, Example))
    keys = category_keys(workspace.data)
    answers = [
        answer
        for language in LANGUAGES
        for answer in (ask_about_unlabelled(examples, language, keys), ask_about_labelled(examples, language))
    ]
    workspace.teacher.parent.mkdir(parents=True, exist_ok=True)
    rows, probabilities = (np.concatenate(column) for column in zip(*answers, strict=True))
    np.savez_compressed(workspace.teacher, rows=rows, probabilities=probabilities)


def ask_about_unlabelled(examples: list[Example], language: str, keys: CategoryKeys) -> tuple[np.ndarray, np.ndarray]:
    reviews = [e for e in examples if "review" in e.kind]
    train, dev = (select(reviews, "sentiment", language, split, keys) for split in ("train", "dev"))
    teacher = fit_tfidf(train.texts, train.labels, language, MAX_FEATURES["sentiment"])
    right = (predict_tfidf(teacher, dev.texts, len(SENTIMENTS)).argmax(axis=1) == dev.labels).mean()
    rows = np.array([row for row, e in enumerate(examples) if _is_asked(e, language) and not e.sentiment])
    _log().info("%s: dev accuracy %.4f, %d reviews without polarity", language, right, len(rows))
    return rows, predict_tfidf(teacher, [examples[row].text for row in rows], len(SENTIMENTS))


def ask_about_labelled(examples: list[Example], language: str) -> tuple[np.ndarray, np.ndarray]:
    """Each fold is answered by a teacher of the other folds."""
    rows = np.array([row for row, e in enumerate(examples) if _is_asked(e, language) and e.sentiment])
    texts = [examples[row].text for row in rows]
    labels = np.array([SENTIMENTS.index(examples[row].sentiment) for row in rows])
    folds = np.array([fold_of(identity_key(text), FOLDS) for text in texts])
    answers = np.zeros((len(rows), len(SENTIMENTS)))
    for fold in range(FOLDS):
        inside = np.flatnonzero(folds == fold)
        outside = np.flatnonzero(folds != fold)
        teacher = fit_tfidf([texts[place] for place in outside], labels[outside], language, MAX_FEATURES["sentiment"])
        answers[inside] = predict_tfidf(teacher, [texts[place] for place in inside], len(SENTIMENTS))
    _log().info("%s: out of fold accuracy %.4f", language, (answers.argmax(axis=1) == labels).mean())
    return rows, answers


def _is_asked(example: Example, language: str) -> bool:
    return example.language == language and example.split == "train" and "review" in example.kind


def _log() -> logging.Logger:
    return logging.getLogger("facet_train.teacher")
