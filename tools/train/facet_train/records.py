"""The two kinds of prepared record, and how they lie on disk (JSON Lines)."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import TypeVar

from .taxonomy import first_level, second_level

SENTIMENTS = ("negative", "neutral", "positive")


@dataclass(frozen=True)
class Example:
    """A text with what is known of it. `cluster` names the thing that must not be split up.

    Readers give the `category` as deep as they know it; step `prepare` keeps its first level there and puts its second
    into `subcategory`.
    """

    text: str
    language: str
    source: str
    kind: str
    sentiment: str | None = None
    category: str | None = None
    cluster: str | None = None
    split: str = ""
    subcategory: str | None = None


@dataclass(frozen=True)
class Pair:
    """Two texts that belong together. Pairs of one `group` are never each other's negatives.

    A held-out pair `is_taught` where a training pair holds one of its texts, as a dictionary does.
    """

    left: str
    right: str
    source: str
    group: str
    cluster: str | None = None
    split: str = ""
    is_taught: bool = False


def with_levels(example: Example, key: str) -> Example:
    """The example with a category of any depth, as its first level and, where the key says it, its second."""
    return replace(example, category=first_level(key), subcategory=second_level(key))


Record = TypeVar("Record", Example, Pair)


def write_records(path: Path, records: Iterable[Example | Pair]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8") as lines:
        for record in records:
            lines.write(json.dumps(asdict(record), ensure_ascii=False) + "\n")


def read_records(path: Path, kind: type[Record]) -> Iterator[Record]:
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            yield kind(**json.loads(line))
