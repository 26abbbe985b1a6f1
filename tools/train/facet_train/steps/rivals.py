"""Step `rivals`: fits the simple rivals on the train split and keeps their scores on the test split."""

from __future__ import annotations

import logging
from pathlib import Path

from ..metrics import score
from ..model_folder import write_json
from ..records import Example, read_records
from ..rivals import MAX_FEATURES, fit_tfidf, majority, predict_tfidf
from ..settings import Settings, Workspace
from ..taxonomy import CategoryKeys, category_keys
from ..test_sets import LANGUAGES, TASKS, label_list, report_groups, select


def rival_file(workspace: Workspace, task: str, language: str) -> Path:
    return workspace.work / "rivals" / f"{task}_{language}.json"


def run(workspace: Workspace, settings: Settings) -> None:
    """Skips a task and language whose result is already there: it does not depend on the model."""
    examples = [e for e in read_records(workspace.examples, Example) if e.sentiment or e.category]
    keys = category_keys(workspace.data)
    for task in TASKS:
        for language in LANGUAGES:
            path = rival_file(workspace, task, language)
            if not path.exists():
                _fit(path, examples, task, language, keys)


def _fit(path: Path, examples: list[Example], task: str, language: str, keys: CategoryKeys) -> None:
    train, test = (select(examples, task, language, split, keys) for split in ("train", "test"))
    label_count = len(label_list(task, keys))
    pipeline = fit_tfidf(train.texts, train.labels, language, MAX_FEATURES[task])
    answers = {
        "tfidf": predict_tfidf(pipeline, test.texts, label_count),
        "majority": majority(train.labels, label_count, len(test.labels)),
    }
    scores = {
        group: {name: score(table[chosen], test.labels[chosen]) for name, table in answers.items()}
        for group, chosen in report_groups(test.examples, task).items()
    }
    path.parent.mkdir(parents=True, exist_ok=True)
    write_json(path, scores)
    logging.getLogger("facet_train.rivals").info("%s %s: %d groups", task, language, len(scores))
