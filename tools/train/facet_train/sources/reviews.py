"""Reviews with polarity or stars, and reviews with neither (their language still teaches)."""

from __future__ import annotations

import csv
import gzip
import json
from collections.abc import Iterator
from pathlib import Path

from ..category_tables import FDU_DOMAINS, ONLINE_SHOPPING_ZH
from ..normalising import join_treebank_tokens, normalise_text
from ..records import Example, Pair

_POLARITY = {"0": "negative", "1": "positive"}


def sentiment_of_stars(stars: float) -> str:
    """1 and 2 stars are negative, 3 neutral, 4 and 5 positive."""
    if stars <= 2:
        return "negative"
    return "neutral" if stars < 4 else "positive"


def read_online_shopping(data: Path) -> Iterator[Example]:
    path = data / "reviews_zh" / "online_shopping_10_cats.csv"
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if text := normalise_text(row["review"]):
                category = ONLINE_SHOPPING_ZH[row["cat"]]
                yield Example(text, "zh", "online_shopping_zh", "review", _POLARITY[row["label"]], category)


def read_unlabelled_chinese(data: Path) -> Iterator[Example]:
    with (data / "reviews_zh" / "product_reviews_unlabelled.jsonl").open(encoding="utf-8") as lines:
        for line in lines:
            yield Example(normalise_text(json.loads(line)["text"]), "zh", "fewclue_zh", "review")
    with (data / "titles" / "litemall_comments.tsv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            yield Example(normalise_text(row["content"]), "zh", "litemall_comments_zh", "review")


def read_fdu(data: Path) -> Iterator[Example]:
    """16 English domains: a labelled half in treebank tokens, a raw half that has a domain only."""
    for domain, category in FDU_DOMAINS.items():
        folder = data / "reviews_en" / "fdu-mtl"
        for line in (folder / f"{domain}.task.train").read_text("utf-8", "replace").split("\n"):
            label, _, tokens = line.partition("\t")
            if text := normalise_text(join_treebank_tokens(tokens)):
                yield Example(text, "en", "fdu_en", "review", _POLARITY[label.strip()], category)
        for line in (folder / f"{domain}.task.unlabel").read_text("utf-8", "replace").split("\n"):
            if text := normalise_text(join_treebank_tokens(line)):
                yield Example(text, "en", "fdu_unlabelled_en", "review", None, category)


def read_clothing(data: Path) -> Iterator[Example | Pair]:
    with (data / "reviews_en" / "womens_clothing_reviews.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            text, title = normalise_text(row["Review Text"]), normalise_text(row["Title"])
            yield from _review_with_title(text, title, "clothing_en", float(row["Rating"]), "aa-1")


def read_gift_cards(data: Path) -> Iterator[Example | Pair]:
    """Nearly all of them give five stars, so that only every fourth of those is kept."""
    with gzip.open(data / "users" / "amazon2018" / "Gift_Cards_5.json.gz", "rt", encoding="utf-8") as lines:
        for number, line in enumerate(lines):
            review = json.loads(line)
            if review["overall"] < 5 or number % 4 == 0:
                text = normalise_text(review.get("reviewText", ""))
                yield from _review_with_title(text, "", "amazon2018_en", review["overall"], None)


def _review_with_title(
    text: str, title: str, source: str, stars: float, category: str | None, cluster: str | None = None
) -> Iterator[Example | Pair]:
    sentiment = sentiment_of_stars(stars)
    if text:
        yield Example(text, "en", source, "review", sentiment, category, cluster)
    if title and "stars" not in title.lower():
        yield Example(title, "en", source, "review_title", sentiment, None, cluster)
    if text and len(title) > 12:
        yield Pair(title, text, source, group=text, cluster=cluster)


def review_with_title(review: dict, source: str, category: str | None, cluster: str) -> Iterator[Example | Pair]:
    """A review of the 2023 histories: its text and its headline share the stars."""
    text, title = normalise_text(review.get("review_full") or ""), normalise_text(review.get("review_title") or "")
    yield from _review_with_title(text, title, source, review["rating"], category, cluster)
