"""What people typed, and what they wanted when they typed it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from ..normalising import normalise_text
from ..records import Example, Pair


def read_chinese_queries(data: Path) -> Iterator[Example]:
    for line in (data / "queries" / "multicpr_ecom_train.query.txt").read_text("utf-8").splitlines():
        yield Example(normalise_text(line.partition("\t")[2]), "zh", "multicpr_zh", "query")


def read_webshop_goals(data: Path) -> Iterator[Example | Pair]:
    goals = json.loads((data / "queries" / "webshop_goal_query_map.json").read_text("utf-8"))
    for goal, queries in goals.items():
        for query in queries:
            cluster = f"webshop:{goal}"
            yield Example(normalise_text(query), "en", "webshop_en", "query", None, None, cluster)
            yield Pair(normalise_text(goal), normalise_text(query), "webshop", goal, cluster)
