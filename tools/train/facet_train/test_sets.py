"""The labelled texts of a task and language, and the names under which their results are reported."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from .records import SENTIMENTS, Example
from .taxonomy import CategoryKeys

BLENDED_TASKS = ("sentiment", "category")
TASKS = (*BLENDED_TASKS, "subcategory")
LANGUAGES = ("en", "zh")
NO_OPINION = "texts without an opinion"


@dataclass(frozen=True)
class LabelledTexts:
    """`labels` [texts] are numbers into the task's label list."""

    examples: list[Example]
    labels: np.ndarray

    @property
    def texts(self) -> list[str]:
        return [example.text for example in self.examples]


def label_list(task: str, keys: CategoryKeys) -> Sequence[str]:
    return {"sentiment": SENTIMENTS, "category": keys.first, "subcategory": keys.second}[task]


def select(examples: Sequence[Example], task: str, language: str, split: str, keys: CategoryKeys) -> LabelledTexts:
    numbers = {label: number for number, label in enumerate(label_list(task, keys))}
    chosen = [e for e in examples if e.split == split and e.language == language and getattr(e, task)]
    return LabelledTexts(chosen, np.array([numbers[getattr(e, task)] for e in chosen]))


def report_groups(examples: Sequence[Example], task: str) -> dict[str, np.ndarray]:
    """Row numbers by reported group: everything, each kind of text, each source."""
    groups: dict[str, list[int]] = {}
    for row, example in enumerate(examples):
        for name in _groups_of(example, task):
            groups.setdefault(name, []).append(row)
    return {name: np.array(rows) for name, rows in groups.items()}


def _groups_of(example: Example, task: str) -> list[str]:
    """Opinion-free texts are easy and would flatter the sentiment head, so they stay a group of their own."""
    if task == "sentiment" and example.kind in {"title", "query", "name"}:
        return [NO_OPINION]
    if task == "sentiment":
        return ["all reviews", f"source: {_source(example)}"]
    return ["all", f"kind: {example.kind}", f"source: {_source(example)}"]


def _source(example: Example) -> str:
    return example.source + (" (headlines)" if example.kind == "review_title" else "")
