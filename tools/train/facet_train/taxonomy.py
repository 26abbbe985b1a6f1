"""Shopify's open taxonomy: its first two levels are the labels, its names are texts in two languages."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

_LINE = re.compile(r"^gid://shopify/TaxonomyCategory/(\S+)\s+:\s(.+)$")
FILES = {
    "en": "taxonomy/shopify_2025-08_categories.en.txt",
    "zh": "taxonomy/shopify_2025-08_categories.zh-CN.txt",
}
TAXONOMY_NAME = "shopify-2025-08"


@dataclass(frozen=True)
class Category:
    """`key` is the short id ("hg-9-12"); `path` holds the names from the top down."""

    key: str
    path: tuple[str, ...]


def read_taxonomy(data: Path, language: str) -> list[Category]:
    """All categories in file order."""
    categories = []
    for line in (data / FILES[language]).read_text(encoding="utf-8").splitlines():
        if match := _LINE.match(line):
            categories.append(Category(match[1], tuple(match[2].strip().split(" > "))))
    return categories


@dataclass(frozen=True)
class CategoryKeys:
    """The labels of the category heads, in taxonomy file order; `parents` has a number into `first` for each second."""

    first: list[str]
    second: list[str]

    @property
    def parents(self) -> list[int]:
        return [self.first.index(first_level(key)) for key in self.second]


def first_level(key: str) -> str:
    return key.split("-", 1)[0]


def second_level(key: str) -> str | None:
    """Of a key at any depth; None for a top category."""
    return "-".join(key.split("-")[:2]) if "-" in key else None


def category_keys(data: Path) -> CategoryKeys:
    """26 and 211 labels."""
    categories = read_taxonomy(data, "en")
    return CategoryKeys(*([c.key for c in categories if len(c.path) == depth] for depth in (1, 2)))


def key_of_path(data: Path) -> dict[tuple[str, ...], str]:
    """English names of the first two levels to their key: ("Home & Garden", "Decor") to "hg-3"."""
    return {category.path: category.key for category in read_taxonomy(data, "en") if len(category.path) <= 2}
