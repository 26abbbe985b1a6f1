"""Texts written for this project (`tools/train/own_texts`), where the corpora are thin.

Product words, titles and names of categories in both languages, a dictionary, opinions that simple classifiers get
wrong, reviews of every department, reviews to examine it by, and words and brands that tell an opinion or a category.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from ..normalising import normalise_text
from ..records import Example, Pair

_FOLDER = Path(__file__).parents[2] / "own_texts"
_CHINESE = re.compile(r"[\u4e00-\u9fff]")
# Words that stand in names of all departments, reviews that do not tell what they are about.
_NONE = "-"
_LINES_TOGETHER = 20


def read_own_products(_: Path) -> Iterator[Example | Pair]:
    yield from _products("products.tsv", "own_products", "query")


def read_own_titles(_: Path) -> Iterator[Example | Pair]:
    yield from _products("titles.tsv", "own_titles", "title")


def read_own_categories(_: Path) -> Iterator[Example | Pair]:
    yield from _products("categories.tsv", "own_categories", "name")


def _products(name: str, source: str, kind: str) -> Iterator[Example | Pair]:
    for category, english, chinese in _rows(name):
        cluster = f"own:{english.lower()}"
        yield Pair(english, chinese, f"translation_{source}", cluster, cluster)
        if category != _NONE:
            yield Example(english, "en", f"{source}_en", kind, None, category, cluster)
            yield Example(chinese, "zh", f"{source}_zh", kind, None, category, cluster)


def read_own_words(_: Path) -> Iterator[Example]:
    """Never tested: they are words of other texts."""
    for category, text in _rows("words.tsv"):
        language = _language_of(text)
        yield Example(text, language, f"own_words_{language}", "query", None, category, split="train")


def read_own_dictionary(_: Path) -> Iterator[Pair]:
    """Never tested: single words of the corpora are in all splits."""
    for english, chinese in _rows("dictionary.tsv"):
        yield Pair(english, chinese, "translation_dictionary", f"own:{english.lower()}", split="train")


def read_own_opinions(_: Path) -> Iterator[Example]:
    """Neighbouring lines are often each other's opposites in nearly the same words, and stay in one split."""
    for number, (sentiment, text) in enumerate(_rows("opinions.tsv")):
        cluster = f"own opinions {number // _LINES_TOGETHER}"
        yield replace(_review(text, "own_opinions", sentiment), cluster=cluster)


def read_own_phrases(_: Path) -> Iterator[Example]:
    """Never tested: they are parts of reviews."""
    for sentiment, text in _rows("phrases.tsv"):
        yield replace(_review(text, "own_phrases", sentiment), split="train")


def read_own_reviews(_: Path) -> Iterator[Example]:
    for sentiment, category, text in _rows("reviews.tsv"):
        yield _review(text, "own_reviews", sentiment, _known(category))


def read_own_everyday(_: Path) -> Iterator[Example]:
    """Never tested: many a Chinese line says what an English one says."""
    for sentiment, category, text in _rows("everyday_reviews.tsv"):
        yield replace(_review(text, "own_everyday", sentiment, _known(category)), split="train")


def read_own_examined(_: Path) -> Iterator[Example]:
    """Never trained on: written by examiners who had seen no other text. Dev and test have one examiner each."""
    for split, sentiment, category, text in _rows("examined_reviews.tsv"):
        yield replace(_review(text, "own_examined", sentiment, _known(category)), split=split)


def _known(category: str) -> str | None:
    return None if category == _NONE else category


def _rows(name: str) -> Iterator[list[str]]:
    for line in (_FOLDER / name).read_text("utf-8").splitlines():
        yield [normalise_text(field) for field in line.split("\t")]


def _review(text: str, source: str, sentiment: str, category: str | None = None) -> Example:
    language = _language_of(text)
    return Example(text, language, f"{source}_{language}", "review", sentiment, category)


def _language_of(text: str) -> str:
    return "zh" if _CHINESE.search(text) else "en"
