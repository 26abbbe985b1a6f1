"""Measures that are not accuracy: padding, quantisation, meaning across languages, bias, speed."""

from __future__ import annotations

import csv
import time
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from tokenizers import Tokenizer

from .onnx_running import Encodings, OnnxEncoder
from .records import Pair
from .taxonomy import CategoryKeys
from .test_sets import TASKS
from .tokenising import encode_texts

RETRIEVAL_CANDIDATES = 500
_SPEED_ROUNDS = 3


def cosine(left: np.ndarray, right: np.ndarray) -> np.ndarray:
    """Row by row, of unit vectors [texts, hidden]."""
    return (left.astype(np.float64) * right).sum(axis=1)


def padding_check(encoder: OnnxEncoder, texts: list[list[int]]) -> dict[str, float]:
    """A text alone against the same text among others in small batches."""
    cosines = cosine(encoder.run_each(texts).embedding, encoder.run(texts).embedding)
    return {"texts": len(texts), "lowest_cosine": float(cosines.min()), "mean_cosine": float(cosines.mean())}


def quantisation_check(full: Encodings, quantised: Encodings, keys: CategoryKeys) -> dict[str, float]:
    """How often int8 chooses fp32's label, and how close the embeddings lie."""
    cosines = cosine(full.embedding, quantised.embedding)
    same = {
        f"{task}_label_agreement": float(
            (full.of(task, keys).argmax(axis=1) == quantised.of(task, keys).argmax(axis=1)).mean()
        )
        for task in TASKS
    }
    return same | {"mean_cosine": float(cosines.mean()), "lowest_cosine": float(cosines.min())}


def retrieval_check(encoder: OnnxEncoder, tokenizer: Tokenizer, pairs: Sequence[Pair]) -> dict[str, float]:
    """Held-out category names: how often a name's translation is the nearest of 500.

    Of them also those alone that no training pair holds, the dictionary's neither.
    """
    seen: dict[str, Pair] = {pair.right: pair for pair in {pair.left: pair for pair in pairs}.values()}
    chosen = list(seen.values())[:RETRIEVAL_CANDIDATES]
    english, chinese = (
        encoder.run_each(encode_texts(tokenizer, names)).embedding
        for names in ([pair.left for pair in chosen], [pair.right for pair in chosen])
    )
    scores, wanted = english @ chinese.T, np.arange(len(chosen))
    to_chinese, to_english = (scores.argmax(axis=axis) == wanted for axis in (1, 0))
    untaught = np.array([not pair.is_taught for pair in chosen])
    return {
        "candidates": len(chosen),
        "english_to_chinese_first": float(to_chinese.mean()),
        "chinese_to_english_first": float(to_english.mean()),
        "untaught": int(untaught.sum()),
        "untaught_english_to_chinese_first": _share(to_chinese[untaught]),
        "untaught_chinese_to_english_first": _share(to_english[untaught]),
    }


def _share(found: np.ndarray) -> float:
    return float(found.mean()) if len(found) else 0.0


def bias_check(encoder: OnnxEncoder, tokenizer: Tokenizer, data: Path) -> dict[str, float]:
    """Equity Evaluation Corpus (Kiritchenko and Mohammad, 2018): sentences that differ in a person only.

    The score of a sentence is P(positive) - P(negative); a shift is a difference of two groups' means.
    """
    with (data / "fairness" / "Equity-Evaluation-Corpus.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    sentiment = encoder.run_each(encode_texts(tokenizer, [row["Sentence"] for row in rows])).sentiment
    scores = sentiment[:, 2] - sentiment[:, 0]
    return {
        "sentences": len(rows),
        "gender_shift": _shift(scores, [row["Gender"] for row in rows], "female", "male"),
        "name_origin_shift": _shift(scores, [row["Race"] for row in rows], "African-American", "European"),
    }


def _shift(scores: np.ndarray, groups: list[str], one: str, other: str) -> float:
    column = np.array(groups)
    return float(scores[column == one].mean() - scores[column == other].mean())


def speed_check(encoder: OnnxEncoder, texts: list[list[int]]) -> dict[str, float]:
    """Texts a second of one thread, sorted by length, 512 padded tokens a batch; the best of three rounds."""
    encoder.run(texts[:200])
    rates = []
    for _ in range(_SPEED_ROUNDS):
        started_at = time.perf_counter()
        encoder.run(texts)
        rates.append(len(texts) / (time.perf_counter() - started_at))
    return {"texts": len(texts), "mean_tokens": float(np.mean([len(t) for t in texts])), "texts_per_second": max(rates)}
