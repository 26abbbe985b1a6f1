"""Runs the PyTorch model over many texts, in batches of similar length."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from .batches import pad, token_budget_chunks
from .levels import Levels
from .model import ShopperEncoder
from .ngrams import NgramModel

_TOKEN_BUDGET = 8_192
_IMPOSSIBLE = -10_000.0


@dataclass(frozen=True)
class Predictions:
    """Logits [texts, labels] and mean vectors [texts, hidden], in the order of the texts.

    `subcategory` holds log P(second level | its first level).
    """

    mean: np.ndarray
    sentiment: np.ndarray
    category: np.ndarray
    subcategory: np.ndarray


@dataclass(frozen=True)
class CountedLogits:
    """Logits [texts, labels] of the n-gram model, in the order of the texts."""

    sentiment: np.ndarray
    category: np.ndarray


def predict(model: ShopperEncoder, texts: list[list[int]]) -> Predictions:
    device = next(model.parameters()).device
    model.eval()

    def run(ids: Tensor, mask: Tensor) -> tuple[Tensor, ...]:
        outputs = model(ids.to(device), mask.to(device))
        return outputs.mean, outputs.sentiment, outputs.category, model.levels.log_shares(outputs.subcategory)

    return Predictions(*_in_batches(run, texts))


def among_siblings(log_shares: np.ndarray, labels: np.ndarray, levels: Levels) -> np.ndarray:
    """`log_shares` [texts, second] with what belongs to another first level than the label [texts] made impossible."""
    parents = levels.parents.cpu().numpy()
    return np.where(parents[None] == parents[labels][:, None], log_shares, _IMPOSSIBLE)


def count_ngrams(ngrams: NgramModel, texts: list[list[int]]) -> CountedLogits:
    return CountedLogits(*_in_batches(ngrams, texts))


@torch.inference_mode()
def _in_batches(run: Callable[[Tensor, Tensor], tuple[Tensor, ...]], texts: list[list[int]]) -> Iterator[np.ndarray]:
    lengths = np.array([len(text) for text in texts])
    order = np.argsort(lengths, kind="stable")
    rows: list[tuple[np.ndarray, ...]] = []
    for chunk in token_budget_chunks(lengths, order, _TOKEN_BUDGET):
        ids, mask = pad([texts[index] for index in chunk])
        rows.append(tuple(tensor.float().cpu().numpy() for tensor in run(ids, mask)))
    back = np.argsort(order)
    return (np.concatenate(columns)[back] for columns in zip(*rows, strict=True))
