"""Linear models of word pieces and of pairs of neighbouring pieces, which ship in the graph beside the encoder.

Where labels are few, counting n-grams is ahead of a small encoder, and the two err on different texts: together they
are ahead of either. The features are TF-IDF's, with every occurrence counted; a pair's row is a hash of its pieces.
Each language has a model of its own: they share hardly a piece, and one fit of both was worse in each.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from tokenizers import Tokenizer
from torch import Tensor, nn

from .test_sets import BLENDED_TASKS
from .tokenising import SPECIAL_TOKENS

_SPECIAL_COUNT = len(SPECIAL_TOKENS)
_LEFT_FACTOR, _RIGHT_FACTOR = 1_000_003, 7_919
_INT8_MOST = 127
_HAN = re.compile("[\u3400-\u9fff]")


def chinese_pieces(tokenizer: Tokenizer) -> np.ndarray:
    """[vocabulary], int64: one for pieces with a Chinese character. A text that holds one is read as Chinese."""
    pieces = (tokenizer.id_to_token(number) for number in range(tokenizer.get_vocab_size()))
    return np.array([bool(_HAN.search(piece)) for piece in pieces], dtype=np.int64)


def readable_pieces(hidden: np.ndarray) -> int:
    """How many rows pieces take in a table: names, which are hidden, have the highest ids."""
    return int(hidden.max()) + 1


def piece_and_pair_rows(ids: Tensor, vocabulary: int, pair_rows: int) -> tuple[Tensor, Tensor]:
    """Rows of the pieces [batch, sequence] and of the pairs [batch, sequence - 1] in one table; ids are int64."""
    pairs = (ids[:, :-1] * _LEFT_FACTOR + ids[:, 1:] * _RIGHT_FACTOR) % pair_rows
    return ids, vocabulary + pairs


@dataclass(frozen=True)
class NgramTable:
    """A task's models of English and Chinese.

    `values` [2 * rows, 1 + labels] of int8 hold inverse document frequency, then the weights; English comes first.
    `scales` [2, 1 + labels] and `intercepts` [2, labels] are float32.
    """

    values: np.ndarray
    scales: np.ndarray
    intercepts: np.ndarray


class TaskNgrams(nn.Module):
    def __init__(self, table: NgramTable, vocabulary: int) -> None:
        super().__init__()
        self.vocabulary, self.rows = vocabulary, len(table.values) // 2
        self.register_buffer("values", torch.from_numpy(table.values))
        self.register_buffer("scales", torch.from_numpy(table.scales))
        self.register_buffer("intercepts", torch.from_numpy(table.intercepts))

    def forward(self, ids: Tensor, attention_mask: Tensor, language: Tensor) -> Tensor:
        """Logits [batch, labels] of texts [batch, sequence] in languages [batch], 0 or 1; ids are int64."""
        rows = torch.cat(piece_and_pair_rows(ids, self.vocabulary, self.rows - self.vocabulary), dim=1)
        # A pair is there where its second piece is.
        is_there = torch.cat((attention_mask, attention_mask[:, 1:]), dim=1).float()
        found = self.values[rows + language[:, None] * self.rows].float() * self.scales[language][:, None]
        weights = found[:, :, 0] * is_there
        length = (weights * weights).sum(dim=1, keepdim=True).clamp(min=1e-6).sqrt()
        return (found[:, :, 1:] * weights[:, :, None]).sum(dim=1) / length + self.intercepts[language]


class NgramModel(nn.Module):
    def __init__(self, sentiment: NgramTable, category: NgramTable, hidden: np.ndarray, is_chinese: np.ndarray) -> None:
        """`hidden` [vocabulary] says which piece is read in place of each; `is_chinese` is `chinese_pieces`'s."""
        super().__init__()
        vocabulary = readable_pieces(hidden)
        self.sentiment, self.category = TaskNgrams(sentiment, vocabulary), TaskNgrams(category, vocabulary)
        self.register_buffer("hidden", torch.from_numpy(hidden))
        self.register_buffer("is_chinese", torch.from_numpy(is_chinese))

    def forward(self, input_ids: Tensor, attention_mask: Tensor) -> tuple[Tensor, Tensor]:
        """Logits `sentiment` [batch, 3] and `category` [batch, labels]."""
        ids = input_ids.long()
        language = self.is_chinese[ids].amax(dim=1)
        shown = self.hidden[ids].long()
        return self.sentiment(shown, attention_mask, language), self.category(shown, attention_mask, language)


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
        tables = (
            NgramTable(*(parts[f"{task}.{part}"] for part in ("values", "scales", "intercepts")))
            for task in BLENDED_TASKS
        )
        return NgramModel(*tables, parts["hidden"], parts["is_chinese"]).eval()
