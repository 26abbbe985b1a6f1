"""Product titles and the pairs that they give: title and category, two titles of one product."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from pathlib import Path

from ..category_tables import AMAZON_CN, LITEMALL, NOT_OFFICE_SUPPLIES, PRICERUNNER
from ..normalising import normalise_text
from ..records import Example, Pair

_NOT_OFFICE = re.compile(r"\b(?:" + "|".join(NOT_OFFICE_SUPPLIES) + r")s?\b", re.IGNORECASE)
_WORD_BREAK = re.compile(r"[|>]")


def read_pricerunner(data: Path) -> Iterator[Example | Pair]:
    with (data / "titles" / "pricerunner.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            title, cluster = normalise_text(row["title"]), f"pricerunner:{row['cluster_id']}"
            yield Example(title, "en", "pricerunner_en", "title", None, PRICERUNNER[row["category"]], cluster)
            yield Pair(title, row["cluster_label"], "pricerunner_product", cluster, cluster)
            if int(row["product_id"]) % 4 == 0:
                yield Pair(title, row["category"], "pricerunner_category", row["category"], cluster)


def read_litemall(data: Path) -> Iterator[Example | Pair]:
    with (data / "titles" / "litemall_goods.tsv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            category, cluster = LITEMALL.get(row["l2"]), f"litemall:{row['id']}"
            yield Example(row["name"], "zh", "litemall_zh", "title", None, category, cluster)
            yield Pair(row["name"], row["l2"], "litemall_category", row["l2"], cluster)
            if row["brief"]:
                yield Pair(row["name"], row["brief"], "litemall_brief", row["id"], cluster)


def read_amazon_cn(data: Path) -> Iterator[Example | Pair]:
    for line in (data / "users" / "amazon_cn" / "products.csv").read_text("utf-8").splitlines():
        fields = line.split("^")
        if len(fields) < 6:
            continue
        title, path = normalise_text(fields[1]), fields[5].split("|")
        tops = {AMAZON_CN[name] for name in path if name in AMAZON_CN}
        category = tops.pop() if len(tops) == 1 else None
        yield Example(title, "zh", "amazon_cn_zh", "title", None, category)
        yield Pair(title, path[0], "amazon_cn_category", path[0])


def read_office_and_industrial(data: Path) -> Iterator[Example]:
    """Office titles are Office Supplies unless they name electronics; industrial ones are ambiguous."""
    for name in ("Office_Products", "Industrial_and_Scientific"):
        for line in (data / "users" / "minionerec" / f"{name}_info.txt").read_text("utf-8").splitlines():
            title = normalise_text(line.split("\t")[1])
            is_office = name == "Office_Products" and not _NOT_OFFICE.search(title)
            yield Example(
                title, "en", f"minionerec_{name.split('_')[0].lower()}_en", "title", None, "os" if is_office else None
            )
