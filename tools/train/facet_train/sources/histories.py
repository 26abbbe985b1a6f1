"""The 2023 histories: real people's reviews with the titles of what they reviewed. Split by person."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from ..category_tables import AMAZON_2023
from ..normalising import normalise_text
from ..records import Example, Pair
from .reviews import review_with_title


def read_histories(data: Path) -> Iterator[Example | Pair]:
    with (data / "users" / "amazon2023_histories.jsonl").open(encoding="utf-8") as lines:
        for line in lines:
            history = json.loads(line)
            person = f"amazon2023:{history['user_id']}"
            for review in [*history["history"], history["heldout"]]:
                yield from _read_review(review, person)


def _read_review(review: dict, person: str) -> Iterator[Example | Pair]:
    product = review["product"]
    category = AMAZON_2023.get(product.get("main_category") or "")
    title = normalise_text(product.get("title") or "")
    yield from review_with_title(review, "amazon2023_en", category, person)
    if title:
        yield Example(title, "en", "amazon2023_titles_en", "title", None, category, person)
        if review.get("review_full"):
            yield Pair(title, normalise_text(review["review_full"]), "amazon2023", title, person)
