"""Step `ngrams`: fits the linear models of pieces and pairs of pieces that ship beside the encoder."""

from __future__ import annotations

import logging

import numpy as np
import torch
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression
from tokenizers import Tokenizer

from ..name_hiding import add_names, hide_genders_too, hide_names
from ..ngrams import (
    NgramModel,
    NgramTable,
    chinese_pieces,
    inverse_document_frequency,
    piece_and_pair_rows,
    readable_pieces,
    save_ngrams,
    to_int8,
)
from ..records import SENTIMENTS, Example, read_records
from ..settings import NgramSettings, Settings, Workspace
from ..taxonomy import category_keys
from ..test_sets import LANGUAGES
from ..tokenising import encode_texts, load_tokenizer

# Of a label that no training text has: its probability is next to none.
_NEVER = -20.0


def run(workspace: Workspace, settings: Settings) -> None:
    keys = category_keys(workspace.data)
    examples = [
        e for e in read_records(workspace.examples, Example) if e.split == "train" and (e.sentiment or e.category)
    ]
    plain = load_tokenizer(workspace.tokenizer)
    names = hide_names(plain, save_named_tokenizer(plain, examples, workspace), examples)
    tokenizer = load_tokenizer(workspace.named_tokenizer, settings.max_tokens)
    ids = encode_texts(tokenizer, (e.text for e in examples))
    hidden, is_chinese = hide_genders_too(tokenizer, names), chinese_pieces(tokenizer)
    languages = np.array([is_chinese[text].max() for text in ids])

    def fit_task(task: str, labels: list[str], how: NgramSettings) -> NgramTable:
        shares = np.array([share_of(e, task, settings.opinion_free_weight) for e in examples])
        fits = []
        for language, name in enumerate(LANGUAGES):
            places = np.flatnonzero((languages == language) & (shares > 0))
            targets = np.array([labels.index(getattr(examples[place], task)) for place in places])
            fits.append(fit([ids[place] for place in places], targets, shares[places], len(labels), hidden, how))
            _log().info("%s %s: %d texts", task, name, len(places))
        tables = [to_int8(columns) for columns, _ in fits]
        return NgramTable(
            np.concatenate([table.values for table in tables]),
            np.stack([table.scales for table in tables]),
            np.stack([intercepts for _, intercepts in fits]).astype(np.float32),
        )

    sentiment = fit_task("sentiment", list(SENTIMENTS), settings.sentiment_ngrams)
    category = fit_task("category", keys.first, settings.category_ngrams)
    save_ngrams(workspace.ngrams, NgramModel(sentiment, category, hidden, is_chinese))
    np.save(workspace.hidden_names, names)


def save_named_tokenizer(plain: Tokenizer, examples: list[Example], workspace: Workspace) -> Tokenizer:
    named = add_names(plain, examples)
    workspace.named_tokenizer.parent.mkdir(parents=True, exist_ok=True)
    named.save(str(workspace.named_tokenizer))
    return named


def share_of(example: Example, task: str, opinion_free_weight: float) -> float:
    """How much an example counts in the fit of a task."""
    if not getattr(example, task):
        return 0.0
    return 1.0 if task == "category" or "review" in example.kind else opinion_free_weight


def fit(
    texts: list[list[int]],
    targets: np.ndarray,
    shares: np.ndarray,
    label_count: int,
    hidden: np.ndarray,
    how: NgramSettings,
) -> tuple[np.ndarray, np.ndarray]:
    """Inverse document frequencies and weights [rows, 1 + labels], and intercepts [labels]."""
    occurrences, is_full = count_rows(texts, hidden, how.pair_rows), shares == 1.0
    # What ships is the rounded frequency, so that it is what the weights are fitted to.
    rounded = to_int8(inverse_document_frequency(document_counts(occurrences[is_full]), is_full.sum())[:, None])
    idf = rounded.values[:, 0] * rounded.scales[0]
    found = LogisticRegression(C=how.strength, max_iter=how.iterations)
    found.fit(unit_features(occurrences, idf), targets, sample_weight=shares)
    columns, intercepts = np.zeros((len(idf), 1 + label_count)), np.full(label_count, _NEVER)
    columns[:, 0], columns[:, 1 + found.classes_] = idf, found.coef_.T
    intercepts[found.classes_] = found.intercept_
    return columns, intercepts


def count_rows(texts: list[list[int]], hidden: np.ndarray, pair_rows: int) -> csr_matrix:
    """Every occurrence of a row of the table, alike ones not yet added up: [texts, rows]."""
    vocabulary = readable_pieces(hidden)
    found = [
        torch.cat(piece_and_pair_rows(torch.from_numpy(hidden[text].astype(np.int64))[None], vocabulary, pair_rows), 1)
        for text in texts
    ]
    rows = torch.cat(found, dim=1)[0].numpy()
    starts = np.cumsum([0, *(tensor.shape[1] for tensor in found)])
    return csr_matrix((np.ones(len(rows), np.float32), rows, starts), shape=(len(texts), vocabulary + pair_rows))


def document_counts(occurrences: csr_matrix) -> np.ndarray:
    """In how many texts each row occurs, [rows]."""
    distinct = occurrences.copy()
    distinct.sum_duplicates()
    return np.bincount(distinct.indices, minlength=distinct.shape[1])


def unit_features(occurrences: csr_matrix, idf: np.ndarray) -> csr_matrix:
    """Features of length 1, as the graph makes them: it counts every occurrence, and cannot count alike ones."""
    weights = idf[occurrences.indices].astype(np.float32)
    texts = np.repeat(np.arange(occurrences.shape[0]), np.diff(occurrences.indptr))
    lengths = np.sqrt(np.bincount(texts, weights**2, occurrences.shape[0]))
    weights /= np.maximum(lengths, 1e-3)[texts].astype(np.float32)
    features = csr_matrix((weights, occurrences.indices, occurrences.indptr), shape=occurrences.shape)
    features.sum_duplicates()
    features.eliminate_zeros()
    return features


def _log() -> logging.Logger:
    return logging.getLogger("facet_train.ngrams")
