"""Batches of text pairs for the contrastive term."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from tokenizers import Tokenizer
from torch import Tensor
from torch.nn import functional

from .batches import balance, pad, round_up
from .records import Pair
from .tokenising import encode_texts

_TRANSLATION_WEIGHT = 3.0


@dataclass(frozen=True)
class PairBatch:
    """Both sides padded, [batch, sequence]; `group` [batch]: equal groups are not negatives."""

    left: tuple[Tensor, Tensor]
    right: tuple[Tensor, Tensor]
    group: Tensor


class PairBatches:
    """Endless batches of pairs of similar lengths."""

    _POOL_BATCHES = 8

    def __init__(self, pairs: Sequence[Pair], tokenizer: Tokenizer, size: int, seed: int) -> None:
        self._left = encode_texts(tokenizer, (pair.left for pair in pairs))
        self._right = encode_texts(tokenizer, (pair.right for pair in pairs))
        names = {name: number for number, name in enumerate(sorted({pair.group for pair in pairs}))}
        self._group = np.array([names[pair.group] for pair in pairs])
        self._lengths = np.array([max(len(a), len(b)) for a, b in zip(self._left, self._right, strict=True)])
        self._weights = _drawing_weights(pairs)
        self._size, self._random = size, np.random.default_rng(seed)

    def __iter__(self) -> Iterator[PairBatch]:
        while True:
            pool = self._random.choice(len(self._group), self._size * self._POOL_BATCHES, p=self._weights)
            chunks = pool[np.argsort(self._lengths[pool], kind="stable")].reshape(self._POOL_BATCHES, self._size)
            for drawn in self._random.permutation(chunks):
                yield self._batch(drawn)

    def _batch(self, drawn: np.ndarray) -> PairBatch:
        length = round_up(int(self._lengths[drawn].max()))
        return PairBatch(
            pad([self._left[index] for index in drawn], length),
            pad([self._right[index] for index in drawn], length),
            torch.from_numpy(self._group[drawn]),
        )


def _drawing_weights(pairs: Sequence[Pair]) -> np.ndarray:
    """A source of n pairs is drawn in proportion to the root of n; translations more often, all else is easier."""
    weights = balance([pair.source for pair in pairs], exponent=0.5)
    weights *= [_TRANSLATION_WEIGHT if pair.source.startswith("translation") else 1.0 for pair in pairs]
    return weights / weights.sum()


def contrastive_loss(left: Tensor, right: Tensor, group: Tensor, temperature: float) -> Tensor:
    """Symmetric InfoNCE over normalised embeddings [batch, hidden] (van den Oord et al., 2018)."""
    scores = left @ right.T / temperature
    same_group = (group[:, None] == group[None, :]) & ~torch.eye(len(group), dtype=torch.bool, device=group.device)
    scores = scores.masked_fill(same_group, -1e4)
    target = torch.arange(len(group), device=group.device)
    return (functional.cross_entropy(scores, target) + functional.cross_entropy(scores.T, target)) / 2
