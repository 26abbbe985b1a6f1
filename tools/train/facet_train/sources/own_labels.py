"""Labels of other people's texts, made for this project (`tools/train/own_labels`).

A language model read reviews, queries and titles that their corpora leave without a sentiment or a category. The texts
are not shipped: a label finds its text by a hash.
"""

from __future__ import annotations

import csv
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from ..normalising import identity_key
from ..records import Example, with_levels

_PATH = Path(__file__).parents[2] / "own_labels" / "labels.tsv"
_DIGITS = 12
_NONE = "-"


@dataclass(frozen=True)
class OwnLabel:
    """`category` is as deep as the text tells."""

    sentiment: str | None
    category: str | None


OwnLabels = Mapping[str, OwnLabel]


def text_hash(text: str) -> str:
    """Of the text's letters and digits, like the split."""
    return hashlib.sha256(identity_key(text).encode()).hexdigest()[:_DIGITS]


def read_own_labels() -> OwnLabels:
    with _PATH.open(encoding="utf-8", newline="") as lines:
        return {
            text: OwnLabel(*(None if label == _NONE else label for label in labels))
            for text, *labels in csv.reader(lines, delimiter="\t")
        }


def add_own_label(example: Example, labels: OwnLabels) -> Example:
    """Where a corpus says something itself, that stays."""
    label = labels.get(text_hash(example.text))
    if label is None:
        return example
    labelled = replace(example, sentiment=example.sentiment or label.sentiment)
    return labelled if example.category or not label.category else with_levels(labelled, label.category)
