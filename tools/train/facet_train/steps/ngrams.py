"""Step `ngrams`: fits the linear model of pieces and pairs of pieces that ships beside the encoder."""

from __future__ import annotations

import logging

import numpy as np
import torch
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from ..name_hiding import hide_genders_too, hide_names
from ..ngrams import (
    NgramModel,
    inverse_document_frequency,
    piece_and_pair_rows,
    save_ngrams,
    to_int8,
)
from ..records import SENTIMENTS, Example, read_records
from ..settings import RegressionSettings, Settings, Workspace
from ..taxonomy import category_keys
from ..tokenising import encode_texts, load_tokenizer

# Of a label that no training text has: its probability is next to none.
_NEVER = -20.0


def run(workspace: Workspace, settings: Settings) -> None:
    keys = category_keys(workspace.data)
    examples = [
        e for e in read_records(workspace.examples, Example) if e.split == "train" and (e.sentiment or e.category)
    ]
    tokenizer = load_tokenizer(workspace.tokenizer, settings.max_tokens)
    ids = encode_texts(tokenizer, (e.text for e in examples))
    names = hide_names(tokenizer, examples, ids)
    hidden = hide_genders_too(tokenizer, names)
    occurrences = count_rows(ids, hidden, settings.pair_rows)
    idf = inverse_document_frequency(document_counts(occurrences), len(examples))
    # What ships is the rounded frequency, so that it is what the weights are fitted to.
    rounded = to_int8(idf[:, None])
    idf = rounded.values[:, 0] * rounded.scales[0]
    features = unit_features(occurrences, idf)
    columns, intercepts = [idf[:, None]], []
    for task, labels, regression in (
        ("sentiment", list(SENTIMENTS), settings.sentiment_ngrams),
        ("category", keys.first, settings.category_ngrams),
    ):
        weights, intercept = fit(features, examples, task, labels, regression, settings.opinion_free_weight)
        columns.append(weights)
        intercepts.append(intercept)
    table = to_int8(np.concatenate(columns, axis=1))
    model = NgramModel(table.values, table.scales, np.concatenate(intercepts).astype(np.float32), hidden)
    save_ngrams(workspace.ngrams, model)
    np.save(workspace.hidden_names, names)


def count_rows(texts: list[list[int]], hidden: np.ndarray, pair_rows: int) -> csr_matrix:
    """Every occurrence of a row of the table, alike ones not yet added up: [texts, rows]."""
    found = [
        torch.cat(
            piece_and_pair_rows(torch.from_numpy(hidden[text].astype(np.int64))[None], len(hidden), pair_rows), dim=1
        )
        for text in texts
    ]
    rows = torch.cat(found, dim=1)[0].numpy()
    starts = np.cumsum([0, *(tensor.shape[1] for tensor in found)])
    return csr_matrix((np.ones(len(rows), np.float32), rows, starts), shape=(len(texts), len(hidden) + pair_rows))


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


def fit(
    features: csr_matrix,
    examples: list[Example],
    task: str,
    labels: list[str],
    regression: RegressionSettings,
    opinion_free_weight: float,
) -> tuple[np.ndarray, np.ndarray]:
    """Weights [rows, labels] and intercepts [labels]."""
    numbers = {label: number for number, label in enumerate(labels)}
    known = np.array([place for place, e in enumerate(examples) if getattr(e, task)])
    targets = np.array([numbers[getattr(examples[place], task)] for place in known])
    is_review = np.array(["review" in examples[place].kind for place in known])
    shares = np.where(is_review | (task == "category"), 1.0, opinion_free_weight)
    found = LogisticRegression(C=regression.strength, max_iter=regression.iterations)
    found.fit(features[known], targets, sample_weight=shares)
    weights, intercepts = np.zeros((features.shape[1], len(labels))), np.full(len(labels), _NEVER)
    weights[:, found.classes_], intercepts[found.classes_] = found.coef_.T, found.intercept_
    logging.getLogger("facet_train.ngrams").info("%s: %d texts, %d iterations", task, len(known), found.n_iter_[0])
    return weights, intercepts
