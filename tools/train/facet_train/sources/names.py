"""Names of categories: the taxonomy in both languages, Best Buy, Google, REES46 and a grocer's commodities."""

from __future__ import annotations

import csv
import gzip
import json
from collections.abc import Iterator
from pathlib import Path

from ..category_tables import BEST_BUY, GROCERY_CATEGORIES, GROCERY_DEPARTMENTS, REES46
from ..normalising import normalise_text
from ..records import Example, Pair
from ..taxonomy import Category, key_of_path, read_taxonomy

# Whoever uses the taxonomy meets its upper levels all the time; only deeper names are held out.
_ALWAYS_TRAINED_DEPTH = 2


def subtree_of(key: str) -> str:
    """Names of a third-level category stand in the paths below it, so that its subtree is one cluster."""
    return "taxonomy:" + "-".join(key.split("-")[: _ALWAYS_TRAINED_DEPTH + 1])


def name_forms(category: Category) -> dict[str, str]:
    """The name alone, with its parent, and as a whole path (the last two only where they differ)."""
    forms = {"leaf": category.path[-1]}
    if len(category.path) >= 2:
        forms["parent"] = " > ".join(category.path[-2:])
    if len(category.path) >= 3:
        forms["path"] = " > ".join(category.path)
    return forms


def read_taxonomy_names(data: Path) -> Iterator[Example | Pair]:
    forms: dict[str, dict[str, dict[str, str]]] = {}
    for language in ("en", "zh"):
        for category in read_taxonomy(data, language):
            cluster, split = subtree_of(category.key), _fixed_split(category.key)
            forms.setdefault(category.key, {})[language] = name_forms(category)
            for form, text in name_forms(category).items():
                source = f"taxonomy_{form}_{language}"
                yield Example(text, language, source, "name", None, category.key, cluster, split)
    for key, by_language in forms.items():
        yield from _translations(key, by_language)
        yield from _kinship(key, forms)


def _translations(key: str, by_language: dict[str, dict[str, str]]) -> Iterator[Pair]:
    split = _fixed_split(key)
    for form, english in by_language["en"].items():
        if chinese := by_language.get("zh", {}).get(form):
            yield Pair(english, chinese, f"translation_{form}", key, subtree_of(key), split)


def _kinship(key: str, forms: dict[str, dict[str, dict[str, str]]]) -> Iterator[Pair]:
    """A category's name with its parent's, in each language; siblings are not each other's negatives."""
    parent = key.rpartition("-")[0]
    for language, names in forms[key].items():
        if above := forms.get(parent, {}).get(language):
            yield Pair(above["leaf"], names["leaf"], f"child_{language}", parent, subtree_of(key), _fixed_split(key))


def _fixed_split(key: str) -> str:
    """Of a name that every user of the taxonomy needs; of others none, so that a hash decides."""
    return "train" if key.count("-") < _ALWAYS_TRAINED_DEPTH else ""


def read_best_buy(data: Path) -> Iterator[Example]:
    for entry in json.loads((data / "taxonomy" / "bestbuy_categories.json").read_text("utf-8")):
        names = [str(step["name"]) for step in entry["path"]]
        if category := BEST_BUY.get(tuple(names[:2])) or BEST_BUY.get(tuple(names[:1])):
            yield Example(normalise_text(" > ".join(names[-2:])), "en", "bestbuy_en", "name", None, category)


def read_google_names(data: Path) -> Iterator[Example]:
    """Google's names for Shopify's categories; the Shopify side decides the label."""
    keys, shopify = key_of_path(data), ()
    for line in (data / "taxonomy" / "shopify_to_google_2021-09-21.txt").read_text("utf-8").splitlines():
        if line.startswith("→"):
            shopify = tuple(name.strip() for name in line[2:].split(" > ")[:2])
        elif line.startswith("⇒") and shopify in keys:
            names = line[2:].strip().split(" > ")
            yield Example(" > ".join(names[-2:]), "en", "google_en", "name", None, keys[shopify])


def read_rees46_codes(data: Path) -> Iterator[Example]:
    with (data / "users" / "rees46" / "2019-Oct_first17k.csv").open(encoding="utf-8") as file:
        codes = {row["category_code"] for row in csv.DictReader(file)} - {""}
    for code in sorted(codes):
        text = " ".join(code.replace("_", " ").split(".")[1:])
        yield Example(text, "en", "rees46_en", "name", None, _longest_prefix(code))


def _longest_prefix(code: str) -> str | None:
    parts = code.split(".")
    prefixes = [".".join(parts[:length]) for length in range(len(parts), 0, -1)]
    return next((REES46[prefix] for prefix in prefixes if prefix in REES46), None)


def read_grocery_names(data: Path) -> Iterator[Example]:
    with gzip.open(data / "users" / "completejourney" / "products.csv.gz", "rt", encoding="utf-8") as file:
        names = {(row["department"], row["product_category"], row["product_type"]) for row in csv.DictReader(file)}
    for department, category, kind in sorted(names):
        label = GROCERY_CATEGORIES.get(category) or GROCERY_DEPARTMENTS.get(department)
        text = normalise_text(kind.replace(":", " ").replace("/", " ").lower())
        if label and len(text) > 3 and "misc" not in text:
            yield Example(text, "en", "completejourney_en", "name", None, label)
