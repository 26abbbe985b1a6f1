"""Step `rivals`: fits the simple rivals on the train split and keeps their test probabilities."""

from __future__ import annotations

import logging
from pathlib import Path

import numpy as np

from ..records import Example, read_records
from ..rivals import fit_tfidf, majority, predict_tfidf
from ..settings import Settings, Workspace
from ..taxonomy import top_category_keys
from ..test_sets import LANGUAGES, TASKS, label_list, select


def rival_file(workspace: Workspace, task: str, language: str) -> Path:
    return workspace.work / "rivals" / f"{task}_{language}.npz"


def run(workspace: Workspace, settings: Settings) -> None:
    """Skips a task and language whose result is already there: it does not depend on the model."""
    examples = [e for e in read_records(workspace.examples, Example) if e.sentiment or e.category]
    keys = top_category_keys(workspace.data)
    for task in TASKS:
        for language in LANGUAGES:
            path = rival_file(workspace, task, language)
            if not path.exists():
                _fit(path, examples, task, language, keys)


def _fit(path: Path, examples: list[Example], task: str, language: str, keys: list[str]) -> None:
    train, test = (select(examples, task, language, split, keys) for split in ("train", "test"))
    label_count = len(label_list(task, keys))
    pipeline = fit_tfidf(train.texts, train.labels, language)
    tfidf = predict_tfidf(pipeline, test.texts, label_count)
    path.parent.mkdir(parents=True, exist_ok=True)
    np.savez_compressed(path, tfidf=tfidf, majority=majority(train.labels, label_count, len(test.labels)))
    right = (tfidf.argmax(axis=1) == test.labels).mean()
    logging.getLogger("facet_train.rivals").info("%s %s: TF-IDF accuracy %.4f", task, language, right)
