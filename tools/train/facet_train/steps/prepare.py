"""Step `prepare`: reads every corpus, merges copies, adds labels, splits, and marks some texts as opinion-free."""

from __future__ import annotations

import hashlib
import logging
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from ..normalising import identity_key
from ..records import Example, Pair, with_levels, write_records
from ..settings import Settings, Workspace
from ..sources import histories, names, own_texts, queries, reviews, titles
from ..sources.own_labels import add_own_label, read_own_labels
from ..splitting import assign_pair_splits, assign_splits, merge_duplicates

Reader = Callable[[Path], Iterator[Example | Pair]]

READERS: tuple[Reader, ...] = (
    reviews.read_online_shopping,
    reviews.read_fdu,
    reviews.read_clothing,
    reviews.read_gift_cards,
    reviews.read_unlabelled_chinese,
    histories.read_histories,
    titles.read_pricerunner,
    titles.read_litemall,
    titles.read_amazon_cn,
    titles.read_office_and_industrial,
    names.read_taxonomy_names,
    names.read_best_buy,
    names.read_google_names,
    names.read_rees46_codes,
    names.read_grocery_names,
    queries.read_webshop_goals,
    queries.read_chinese_queries,
    own_texts.read_own_products,
    own_texts.read_own_titles,
    own_texts.read_own_categories,
    own_texts.read_own_words,
    own_texts.read_own_dictionary,
    own_texts.read_own_opinions,
    own_texts.read_own_phrases,
    own_texts.read_own_reviews,
    own_texts.read_own_everyday,
    own_texts.read_own_examined,
)
# Titles, queries and names carry no opinion. About one in twelve is labelled neutral, so that the
# head says so without learning that most texts are neutral.
OPINION_FREE_KINDS = {"title", "query", "name"}
_NEUTRAL_ONE_IN = 12


def run(workspace: Workspace, settings: Settings) -> None:
    log = logging.getLogger("facet_train.prepare")
    examples, pairs = _read_all(workspace.data, log)
    own_labels = read_own_labels()
    labelled = [add_own_label(example, own_labels) for example in merge_duplicates(examples)]
    split_examples = [_mark_opinion_free(example) for example in assign_splits(labelled)]
    held_out = {identity_key(e.text): e.split for e in split_examples if e.split != "train"}
    split_pairs = assign_pair_splits(pairs, held_out)
    write_records(workspace.examples, split_examples)
    write_records(workspace.pairs, split_pairs)
    log.info("examples by split: %s", dict(Counter(example.split for example in split_examples)))
    log.info("pairs by split: %s", dict(Counter(pair.split for pair in split_pairs)))


def _read_all(data: Path, log: logging.Logger) -> tuple[list[Example], list[Pair]]:
    examples, pairs = [], []
    for reader in READERS:
        records = list(reader(data))
        examples += [_split_levels(r) for r in records if isinstance(r, Example) and len(r.text) > 1]
        pairs += [r for r in records if isinstance(r, Pair) and r.left and r.right]
        log.info("%s: %d records", reader.__name__, len(records))
    return examples, pairs


def _split_levels(example: Example) -> Example:
    """Readers say the category as deep as they know it."""
    return with_levels(example, example.category) if example.category else example


def _mark_opinion_free(example: Example) -> Example:
    if example.kind not in OPINION_FREE_KINDS or example.sentiment:
        return example
    digest = hashlib.sha256(f"opinion-free:{example.text}".encode()).digest()
    return replace(example, sentiment="neutral") if digest[0] % _NEUTRAL_ONE_IN == 0 else example
