"""Shopify's open taxonomy: its 26 top categories are the labels, its names are texts in two languages."""

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

    @property
    def top_key(self) -> str:
        return self.key.split("-", 1)[0]


def read_taxonomy(data: Path, language: str) -> list[Category]:
    """All categories in file order."""
    categories = []
    for line in (data / FILES[language]).read_text(encoding="utf-8").splitlines():
        if match := _LINE.match(line):
            categories.append(Category(match[1], tuple(match[2].strip().split(" > "))))
    return categories


def top_category_keys(data: Path) -> list[str]:
    """The 26 labels of the category head, in taxonomy file order."""
    return [category.key for category in read_taxonomy(data, "en") if len(category.path) == 1]


def top_key_of_name(data: Path) -> dict[str, str]:
    """English top name to key: "Home & Garden" to "hg"."""
    return {category.path[0]: category.key for category in read_taxonomy(data, "en") if len(category.path) == 1}
