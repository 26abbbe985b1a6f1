"""Runs the PyTorch model over many texts, in batches of similar length."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import torch

from .batches import pad, token_budget_chunks
from .model import ShopperEncoder

_TOKEN_BUDGET = 8_192


@dataclass(frozen=True)
class Predictions:
    """Logits [texts, labels] and mean vectors [texts, hidden], in the order of the texts."""

    mean: np.ndarray
    sentiment: np.ndarray
    category: np.ndarray


@torch.inference_mode()
def predict(model: ShopperEncoder, texts: list[list[int]]) -> Predictions:
    device = next(model.parameters()).device
    model.eval()
    lengths = np.array([len(text) for text in texts])
    order = np.argsort(lengths, kind="stable")
    rows: list[tuple[np.ndarray, ...]] = []
    for chunk in token_budget_chunks(lengths, order, _TOKEN_BUDGET):
        ids, mask = pad([texts[index] for index in chunk])
        outputs = model(ids.to(device), mask.to(device))
        rows.append(tuple(t.float().cpu().numpy() for t in (outputs.mean, outputs.sentiment, outputs.category)))
    back = np.argsort(order)
    return Predictions(*(np.concatenate(columns)[back] for columns in zip(*rows, strict=True)))
