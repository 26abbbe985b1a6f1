"""Turns prepared records into padded batches whose size is a budget of tokens, not a count of texts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from .person_names import PersonNames
from .records import SENTIMENTS, Example
from .settings import Settings
from .taxonomy import CategoryKeys
from .tokenising import MASK, SPECIAL_TOKENS

_MASK_ID, _SPECIAL_COUNT = SPECIAL_TOKENS.index(MASK), len(SPECIAL_TOKENS)


@dataclass(frozen=True)
class Batch:
    """`input_ids` and `attention_mask` [batch, sequence]; targets [batch, labels], all zero where unknown."""

    input_ids: Tensor
    attention_mask: Tensor
    sentiment: Tensor
    category: Tensor
    subcategory: Tensor


@dataclass(frozen=True)
class EncodedExamples:
    """Token ids, targets [texts, labels] and the drawing weight of each example, in one order.

    A target is a distribution over the labels: certain, a teacher's opinion, or all zero where unknown.
    """

    ids: list[list[int]]
    sentiment: np.ndarray
    category: np.ndarray
    subcategory: np.ndarray
    weights: np.ndarray


def encode_examples(
    examples: Sequence[Example], ids: list[list[int]], keys: CategoryKeys, exponent: float
) -> EncodedExamples:
    return EncodedExamples(
        ids,
        one_hot([e.sentiment for e in examples], SENTIMENTS),
        one_hot([e.category for e in examples], keys.first),
        one_hot([e.subcategory for e in examples], keys.second),
        balance([_group_of(e) for e in examples], exponent),
    )


def one_hot(labels: Sequence[str | None], names: Sequence[str]) -> np.ndarray:
    """[texts, names], float32; a row of zeros where the label is unknown."""
    places = {name: place for place, name in enumerate(names)}
    table = np.zeros((len(labels), len(names)), np.float32)
    known = [(row, places[label]) for row, label in enumerate(labels) if label]
    table[tuple(np.array(known, dtype=int).reshape(-1, 2).T)] = 1.0
    return table


def _group_of(example: Example) -> tuple[str | None, ...]:
    """Opinion-free texts share their source's group, so that neutral ones among them stay few."""
    return (example.source, example.category, example.sentiment if "review" in example.kind else None)


def balance(groups: Sequence[object], exponent: float) -> np.ndarray:
    """Weights that sum to 1 and give a group of n members a share in proportion to n ** exponent."""
    sizes = Counter(groups)
    weights = np.array([sizes[group] ** (exponent - 1.0) for group in groups])
    return weights / weights.sum()


def round_up(length: int, multiple: int = 8) -> int:
    return -(-length // multiple) * multiple


def pad(texts: Sequence[Sequence[int]], length: int = 0) -> tuple[Tensor, Tensor]:
    """Token ids and mask [batch, sequence], padded on the right to the longest text or further."""
    longest = max(length, max(len(text) for text in texts))
    ids = np.zeros((len(texts), longest), dtype=np.int64)
    mask = np.zeros_like(ids)
    for row, text in enumerate(texts):
        ids[row, : len(text)] = text
        mask[row, : len(text)] = 1
    return torch.from_numpy(ids), torch.from_numpy(mask)


def token_budget_chunks(lengths: np.ndarray, order: np.ndarray, budget: int) -> Iterator[np.ndarray]:
    """Consecutive runs of `order` (short texts first) whose padded size stays within the budget."""
    chunk: list[int] = []
    for index in order:
        if chunk and (len(chunk) + 1) * int(lengths[index]) > budget:
            yield np.array(chunk)
            chunk = []
        chunk.append(index)
    if chunk:
        yield np.array(chunk)


def bucketed(
    draw_pool: Callable[[], Iterable[tuple[int, list[int]]]], tokens_per_batch: int, random: np.random.Generator
) -> Iterator[tuple[int, list[tuple[int, list[int]]]]]:
    """Endless batches of texts of about one length, in a random order: the length padded to, numbers and token ids.

    A bucket's batches all have one shape: oneDNN compiles a kernel for each shape that it meets, and with free shapes
    every step met new ones.
    """
    waiting: dict[int, list[tuple[int, list[int]]]] = {}
    while True:
        ready: list[tuple[int, list[tuple[int, list[int]]]]] = []
        for number, ids in draw_pool():
            length = round_up(len(ids))
            bucket = waiting.setdefault(length, [])
            bucket.append((number, ids))
            if len(bucket) == tokens_per_batch // length:
                ready.append((length, waiting.pop(length)))
        for position in random.permutation(len(ready)):
            yield ready[position]


class TrainingBatches:
    """Endless shuffled batches of one length bucket each, drawn by weight with replacement."""

    _POOL = 12_000

    def __init__(
        self, data: EncodedExamples, settings: Settings, twins: dict[int, int], names: PersonNames, seed: int
    ) -> None:
        """`twins` maps the token ids of words that name a gender to the other gender's."""
        self._data, self._settings, self._twins, self._names = data, settings, twins, names
        self._random = np.random.default_rng(seed)

    def __iter__(self) -> Iterator[Batch]:
        for length, texts in bucketed(self._draw, self._settings.tokens_per_batch, self._random):
            yield self._batch(length, texts)

    def _draw(self) -> Iterator[tuple[int, list[int]]]:
        for index in self._random.choice(len(self._data.ids), self._POOL, p=self._data.weights):
            yield index, self._cut(self._corrupt(self._data.ids[index]))

    def _batch(self, length: int, texts: list[tuple[int, list[int]]]) -> Batch:
        indices = [index for index, _ in texts]
        ids, mask = pad([ids for _, ids in texts], length)
        columns = (self._data.sentiment, self._data.category, self._data.subcategory)
        labels = (torch.from_numpy(column[indices]) for column in columns)
        return Batch(ids, mask, *labels)

    def _cut(self, ids: list[int]) -> list[int]:
        """Start and end of a long text: a first impression and a verdict."""
        room = self._settings.max_train_tokens
        return ids if len(ids) <= room else [*ids[: room - room // 2], *ids[-(room // 2) :]]

    def _corrupt(self, ids: list[int]) -> list[int]:
        """Hides some words behind [MASK], so that no label hangs on one word, and puts other people into the text."""
        if self._random.random() < self._settings.gender_swap:
            ids = [self._twins.get(token, token) for token in ids]
        if self._random.random() < self._settings.name_swap:
            ids = self._names.put_into(ids, self._random)
        hidden = self._random.random(len(ids)) < self._settings.token_dropout
        return [
            _MASK_ID if hide and token >= _SPECIAL_COUNT else token for token, hide in zip(ids, hidden, strict=True)
        ]
