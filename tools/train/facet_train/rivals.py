"""What a model has to beat: always the commonest label, and TF-IDF with logistic regression."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import Pipeline, make_pipeline

# Enough for every task to converge: the two category levels take about 300.
_MOST_ITERATIONS = 500

# 211 second-level categories and as many features would take hours.
MAX_FEATURES = {"sentiment": 150_000, "category": 150_000, "subcategory": 40_000}


def majority(train_labels: np.ndarray, label_count: int, texts: int) -> np.ndarray:
    """Probabilities [texts, labels]: each label's share of the training set."""
    shares = np.bincount(train_labels, minlength=label_count) / len(train_labels)
    return np.tile(shares, (texts, 1))


def fit_tfidf(texts: Sequence[str], labels: np.ndarray, language: str, max_features: int) -> Pipeline:
    """Words and pairs of words in English; one to three characters in Chinese, which has no spaces."""
    units = (
        {"analyzer": "word", "ngram_range": (1, 2)} if language == "en" else {"analyzer": "char", "ngram_range": (1, 3)}
    )
    vectoriser = TfidfVectorizer(**units, min_df=2, sublinear_tf=True, max_features=max_features, dtype=np.float32)
    return make_pipeline(vectoriser, LogisticRegression(C=10.0, max_iter=_MOST_ITERATIONS)).fit(texts, labels)


def predict_tfidf(pipeline: Pipeline, texts: Sequence[str], label_count: int) -> np.ndarray:
    """Probabilities [texts, labels]; a label never seen in training has none."""
    probabilities = np.zeros((len(texts), label_count))
    probabilities[:, pipeline.classes_] = pipeline.predict_proba(texts)
    return probabilities
