"""Step `embeddings`: token vectors from co-occurrence, so that training starts from meaning, not noise.

Positive pointwise mutual information of tokens within a window, factored by a truncated SVD
(Levy and Goldberg, "Neural Word Embedding as Implicit Matrix Factorization", 2014). Names of one
category in both languages are read as one text, which brings the languages into one space.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator

import numpy as np
from scipy import sparse
from sklearn.utils.extmath import randomized_svd

from ..records import Example, Pair, read_records
from ..settings import Settings, Workspace
from ..tokenising import SPECIAL_TOKENS, encode_texts, load_tokenizer

_WINDOW = 6
_TRANSLATION_WEIGHT = 6.0
_CHUNK_TOKENS = 1_000_000
_CONTEXT_SMOOTHING = 0.75
# BERT's position vectors start at 0.02 a coordinate; meaning has to outweigh position.
_TARGET_DEVIATION = 0.05


def run(workspace: Workspace, settings: Settings) -> None:
    log = logging.getLogger("facet_train.embeddings")
    tokenizer = load_tokenizer(workspace.tokenizer, max_tokens=512)
    size = tokenizer.get_vocab_size()
    texts = [e.text for e in read_records(workspace.examples, Example) if e.split == "train"]
    counts = count_neighbours(encode_texts(tokenizer, texts), size, _WINDOW)
    pairs = [
        p for p in read_records(workspace.pairs, Pair) if p.split == "train" and p.source.startswith("translation")
    ]
    bilingual = encode_texts(tokenizer, (f"{pair.left} {pair.right}" for pair in pairs))
    counts = counts + _TRANSLATION_WEIGHT * count_neighbours(bilingual, size, window=24)
    log.info("%d texts, %d pairs of tokens met", len(texts), counts.nnz)
    vectors = factor(positive_pmi(counts), settings.hidden_size, settings.seed)
    workspace.embeddings.parent.mkdir(parents=True, exist_ok=True)
    np.save(workspace.embeddings, vectors)
    log.info("vectors of shape %s", vectors.shape)


def count_neighbours(texts: list[list[int]], size: int, window: int) -> sparse.csr_array:
    """Symmetric counts [size, size], a neighbour at distance d counting 1/d; special tokens left out."""
    counts = sparse.csr_array((size, size), dtype=np.float64)
    for ids, owners in _chunks(texts):
        for distance in range(1, min(window, len(ids) - 1) + 1):
            together = owners[:-distance] == owners[distance:]
            left, right = ids[:-distance][together], ids[distance:][together]
            weights = np.full(len(left), 1.0 / distance)
            counts = counts + sparse.coo_array((weights, (left, right)), shape=(size, size)).tocsr()
    return (counts + counts.T).tocsr()


def _chunks(texts: list[list[int]]) -> Iterator[tuple[np.ndarray, np.ndarray]]:
    """Token ids and the number of the text that each belongs to, a million or so tokens at a time."""
    first_word = len(SPECIAL_TOKENS)
    ids, owners = [], []
    for owner, text in enumerate(texts):
        words = [token for token in text if token >= first_word]
        ids += words
        owners += [owner] * len(words)
        if len(ids) >= _CHUNK_TOKENS:
            yield np.array(ids), np.array(owners)
            ids, owners = [], []
    yield np.array(ids, dtype=np.int64), np.array(owners, dtype=np.int64)


def positive_pmi(counts: sparse.csr_array) -> sparse.csr_array:
    """max(0, log(p(a, b) / (p(a) p(b) ** 0.75))) with the contexts smoothed as word2vec does."""
    cells = counts.tocoo()
    row_sums = np.asarray(counts.sum(axis=1)).ravel()
    context = row_sums**_CONTEXT_SMOOTHING
    context /= context.sum()
    pmi = np.log(cells.data / (row_sums[cells.row] * context[cells.col]))
    kept = pmi > 0
    return sparse.coo_array((pmi[kept], (cells.row[kept], cells.col[kept])), shape=counts.shape).tocsr()


def factor(matrix: sparse.csr_array, dimensions: int, seed: int) -> np.ndarray:
    """Vectors [size, dimensions], float32: left singular vectors by the root of their values, rows of one length."""
    left, values, _ = randomized_svd(sparse.csr_matrix(matrix), dimensions, n_iter=4, random_state=seed)
    vectors = left * np.sqrt(values)
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    noise = np.random.default_rng(seed).normal(size=vectors.shape)
    vectors = np.where(lengths > 1e-6, vectors / np.maximum(lengths, 1e-6), noise / np.sqrt(dimensions))
    return (vectors * _TARGET_DEVIATION * np.sqrt(dimensions)).astype(np.float32)
