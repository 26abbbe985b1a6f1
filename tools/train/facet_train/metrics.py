"""Accuracy, macro-F1 and calibration error, the same for the model and for its rivals."""

from __future__ import annotations

import numpy as np
from sklearn.metrics import f1_score

_CALIBRATION_BINS = 15


def softmax(logits: np.ndarray, temperature: float = 1.0) -> np.ndarray:
    scaled = logits / temperature
    exponentials = np.exp(scaled - scaled.max(axis=1, keepdims=True))
    return exponentials / exponentials.sum(axis=1, keepdims=True)


def calibration_error(probabilities: np.ndarray, labels: np.ndarray) -> float:
    """Expected calibration error over 15 equal bins of confidence (Guo et al., 2017)."""
    confidence, right = probabilities.max(axis=1), probabilities.argmax(axis=1) == labels
    bins = np.minimum((confidence * _CALIBRATION_BINS).astype(int), _CALIBRATION_BINS - 1)
    gaps = [
        abs(confidence[bins == number].mean() - right[bins == number].mean()) * (bins == number).mean()
        for number in np.unique(bins)
    ]
    return float(sum(gaps))


def score(probabilities: np.ndarray, labels: np.ndarray) -> dict[str, float]:
    """Metrics of probabilities [texts, labels] against label numbers [texts]."""
    predicted = probabilities.argmax(axis=1)
    return {
        "texts": len(labels),
        "accuracy": float((predicted == labels).mean()),
        "macro_f1": float(f1_score(labels, predicted, labels=np.unique(labels), average="macro", zero_division=0)),
        "calibration_error": calibration_error(probabilities, labels),
    }
