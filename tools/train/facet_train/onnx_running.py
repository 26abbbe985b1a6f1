"""Runs an exported model the way the platform does: padded to one of few lengths, small batches, one thread."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import onnxruntime

from .batches import pad, round_up, token_budget_chunks
from .exporting import OUTPUT_NAMES
from .taxonomy import CategoryKeys

# Larger batches cost more in padding than they save on a CPU.
TOKEN_BUDGET = 512


@dataclass(frozen=True)
class Encodings:
    """`embedding` [texts, hidden], probabilities `sentiment` [texts, 3] and `category` [texts, both levels]."""

    embedding: np.ndarray
    sentiment: np.ndarray
    category: np.ndarray

    def of(self, task: str, keys: CategoryKeys) -> np.ndarray:
        """Probabilities [texts, labels of the task]."""
        if task == "sentiment":
            return self.sentiment
        first = len(keys.first)
        return self.category[:, :first] if task == "category" else self.category[:, first:]


def platform_length(tokens: int) -> int:
    """What the platform pads to (`lengthBuckets` in libs/encoder): 1, 2 … 32, then 16 steps to each power of two."""
    return round_up(tokens, max(1 << max(tokens - 1, 0).bit_length() >> 5, 1))


class OnnxEncoder:
    def __init__(self, path: Path, threads: int = 1) -> None:
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")
        self._session = onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])

    def run(self, texts: list[list[int]], token_budget: int = TOKEN_BUDGET) -> Encodings:
        """Encodings in the order of the texts."""
        lengths = np.array([len(text) for text in texts])
        order = np.argsort(lengths, kind="stable")
        rows = [
            self.run_batch([texts[i] for i in chunk]) for chunk in token_budget_chunks(lengths, order, token_budget)
        ]
        back = np.argsort(order)
        return Encodings(*(np.concatenate([getattr(row, name) for row in rows])[back] for name in OUTPUT_NAMES))

    def run_each(self, texts: list[list[int]]) -> Encodings:
        """Each text by itself: int8 chooses the range of its activations for each batch, so that what is said of a
        text depends a little on its neighbours. Every number of the card is measured like this."""
        rows = [self.run_batch([text], padded_to=platform_length(len(text))) for text in texts]
        return Encodings(*(np.concatenate([getattr(row, name) for row in rows]) for name in OUTPUT_NAMES))

    def run_batch(self, texts: list[list[int]], padded_to: int = 0) -> Encodings:
        """One call of the session, padded on the right to the longest text or further."""
        ids, mask = (tensor.numpy().astype(np.int32) for tensor in pad(texts))
        extra = ((0, 0), (0, max(padded_to - ids.shape[1], 0)))
        feed = {"input_ids": np.pad(ids, extra), "attention_mask": np.pad(mask, extra)}
        return Encodings(*self._session.run(OUTPUT_NAMES, feed))
