"""A linear model of word pieces and of pairs of neighbouring pieces, which ships in the graph beside the encoder.

Where labels are few, counting n-grams is ahead of a small encoder, and the two err on different texts: together they
are ahead of either. The features are TF-IDF's, with every occurrence counted; a pair's row is a hash of its pieces.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn

from .records import SENTIMENTS
from .tokenising import SPECIAL_TOKENS

_SPECIAL_COUNT = len(SPECIAL_TOKENS)
_LEFT_FACTOR, _RIGHT_FACTOR = 1_000_003, 7_919
_INT8_MOST = 127


def piece_and_pair_rows(ids: Tensor, vocabulary: int, pair_rows: int) -> tuple[Tensor, Tensor]:
    """Rows of the pieces [batch, sequence] and of the pairs [batch, sequence - 1] in one table; ids are int64."""
    pairs = (ids[:, :-1] * _LEFT_FACTOR + ids[:, 1:] * _RIGHT_FACTOR) % pair_rows
    return ids, vocabulary + pairs


class NgramModel(nn.Module):
    """Logits of both tasks from a table [rows, 1 + labels] of int8: inverse document frequency, then the weights."""

    def __init__(self, table: np.ndarray, scales: np.ndarray, intercepts: np.ndarray, hidden: np.ndarray) -> None:
        """`hidden` [vocabulary] says which piece is read in place of each."""
        super().__init__()
        self.pair_rows = len(table) - len(hidden)
        self.register_buffer("table", torch.from_numpy(table))
        self.register_buffer("scales", torch.from_numpy(scales))
        self.register_buffer("intercepts", torch.from_numpy(intercepts))
        self.register_buffer("hidden", torch.from_numpy(hidden))

    def forward(self, input_ids: Tensor, attention_mask: Tensor) -> tuple[Tensor, Tensor]:
        """Logits `sentiment` [batch, 3] and `category` [batch, labels]."""
        ids = self.hidden[input_ids.long()].long()
        rows = torch.cat(piece_and_pair_rows(ids, len(self.hidden), self.pair_rows), dim=1)
        # A pair is there where its second piece is.
        is_there = torch.cat((attention_mask, attention_mask[:, 1:]), dim=1).float()
        found = self.table[rows].float() * self.scales
        weights = found[:, :, 0] * is_there
        length = (weights * weights).sum(dim=1, keepdim=True).clamp(min=1e-6).sqrt()
        logits = (found[:, :, 1:] * weights[:, :, None]).sum(dim=1) / length + self.intercepts
        return logits[:, : len(SENTIMENTS)], logits[:, len(SENTIMENTS) :]


@dataclass(frozen=True)
class Int8Columns:
    """Float columns [rows, n] as int8 [rows, n] and scales [n]."""

    values: np.ndarray
    scales: np.ndarray


def to_int8(columns: np.ndarray) -> Int8Columns:
    """Symmetric, one scale a column; a column of zeros stays one."""
    scales = np.maximum(np.abs(columns).max(axis=0), 1e-12) / _INT8_MOST
    return Int8Columns(np.round(columns / scales).astype(np.int8), scales.astype(np.float32))


def inverse_document_frequency(document_counts: np.ndarray, documents: int) -> np.ndarray:
    """log((1 + n) / (1 + df)) + 1 as in scikit-learn, [rows]; 0 for special tokens and what one text alone holds."""
    idf = np.log((1 + documents) / (1 + document_counts)) + 1
    idf[document_counts < 2] = 0
    idf[:_SPECIAL_COUNT] = 0
    return idf


def save_ngrams(path: Path, model: NgramModel) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    np.savez_compressed(path, **{name: tensor.numpy() for name, tensor in model.named_buffers()})


def load_ngrams(path: Path) -> NgramModel:
    with np.load(path) as parts:
        return NgramModel(*(parts[name] for name in ("table", "scales", "intercepts", "hidden"))).eval()
