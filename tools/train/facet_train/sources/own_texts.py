"""Texts written for this project (`tools/train/own_texts`), where the corpora are thin.

Product words in both languages, opinions that simple classifiers get wrong, and reviews of every department.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from ..normalising import normalise_text
from ..records import Example, Pair

_FOLDER = Path(__file__).parents[2] / "own_texts"
_CHINESE = re.compile(r"[\u4e00-\u9fff]")
# Words that stand in names of all departments: a translation, and no category.
_NO_CATEGORY = "-"


def read_own_products(_: Path) -> Iterator[Example | Pair]:
    for category, english, chinese in _rows("products.tsv"):
        cluster = f"own:{english.lower()}"
        yield Pair(english, chinese, "own_translation", cluster, cluster)
        if category != _NO_CATEGORY:
            yield Example(english, "en", "own_products_en", "query", None, category, cluster)
            yield Example(chinese, "zh", "own_products_zh", "query", None, category, cluster)


def read_own_opinions(_: Path) -> Iterator[Example]:
    for sentiment, text in _rows("opinions.tsv"):
        yield _review(text, "own_opinions", sentiment, None)


def read_own_reviews(_: Path) -> Iterator[Example]:
    for sentiment, category, text in _rows("reviews.tsv"):
        yield _review(text, "own_reviews", sentiment, category)


def _rows(name: str) -> Iterator[list[str]]:
    for line in (_FOLDER / name).read_text("utf-8").splitlines():
        yield [normalise_text(field) for field in line.split("\t")]


def _review(text: str, source: str, sentiment: str, category: str | None) -> Example:
    language = "zh" if _CHINESE.search(text) else "en"
    return Example(text, language, f"{source}_{language}", "review", sentiment, category)
