"""Train, dev and test by a hash, so that a text is in one split however often and wherever it occurs."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import replace

from .normalising import identity_key
from .records import Example, Pair

TEST_PERCENT = 10
DEV_PERCENT = 5


def split_of(key: str) -> str:
    """The split of a cluster or a text: the same on every machine and in every run."""
    bucket = int.from_bytes(hashlib.sha256(key.encode()).digest()[:4], "big") % 100
    if bucket < TEST_PERCENT:
        return "test"
    return "dev" if bucket < TEST_PERCENT + DEV_PERCENT else "train"


def fold_of(key: str, folds: int) -> int:
    """A part of the training split, by another part of the hash than the split itself."""
    return int.from_bytes(hashlib.sha256(key.encode()).digest()[4:8], "big") % folds


def assign_splits(examples: Iterable[Example]) -> list[Example]:
    """Splits by cluster, else by text; a text that would be in several splits stays in train alone.

    Examples that already carry a split keep it (names that every user of the taxonomy needs).
    """
    assigned = [
        example if example.split else replace(example, split=split_of(example.cluster or identity_key(example.text)))
        for example in examples
    ]
    homes: dict[str, set[str]] = {}
    for example in assigned:
        homes.setdefault(identity_key(example.text), set()).add(example.split)
    return [example for example in assigned if _has_one_home(example, homes)]


def _has_one_home(example: Example, homes: dict[str, set[str]]) -> bool:
    splits = homes[identity_key(example.text)]
    if len(splits) == 1:
        return True
    home = "train" if "train" in splits else "dev"
    return example.split == home


def assign_pair_splits(pairs: Iterable[Pair], held_out: dict[str, str]) -> list[Pair]:
    """A pair is tested when its cluster is; one that holds any held-out text never trains.

    `held_out` maps the identity key of a dev or test text to its split.
    """
    kept = []
    for pair in pairs:
        split = pair.split or split_of(pair.cluster or identity_key(pair.left))
        touched = {held_out.get(key, split) for key in _keys_of(pair)}
        if touched == {split}:
            kept.append(replace(pair, split=split))
    taught = {key for pair in kept if pair.split == "train" for key in _keys_of(pair)}
    return [replace(pair, is_taught=pair.split != "train" and not taught.isdisjoint(_keys_of(pair))) for pair in kept]


def _keys_of(pair: Pair) -> set[str]:
    return {identity_key(pair.left), identity_key(pair.right)}


def merge_duplicates(examples: Iterable[Example]) -> list[Example]:
    """One example per text and language; labels that contradict each other are dropped."""
    merged: dict[tuple[str, str], list[Example]] = {}
    for example in examples:
        merged.setdefault((example.language, identity_key(example.text)), []).append(example)
    return [_merge(copies) for copies in merged.values()]


def _merge(copies: list[Example]) -> Example:
    clusters = [copy.cluster for copy in copies if copy.cluster]
    category = _agreed([copy.category for copy in copies])
    return replace(
        copies[0],
        sentiment=_agreed([copy.sentiment for copy in copies]),
        category=category,
        subcategory=_agreed([copy.subcategory for copy in copies]) if category else None,
        cluster=clusters[0] if clusters else None,
        split="train" if any(copy.split == "train" for copy in copies) else copies[0].split,
    )


def _agreed(labels: list[str | None]) -> str | None:
    known = {label for label in labels if label}
    return known.pop() if len(known) == 1 else None
