"""Blends the encoder's logits with the n-gram model's: two factors a task, fitted on dev.

As temperature scaling does (Guo et al., 2017), they make the probabilities honest, and they say how far each is
trusted.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeVar

import numpy as np
from scipy.optimize import minimize

from .metrics import softmax

Logits = TypeVar("Logits")


@dataclass(frozen=True)
class Blend:
    """Factors of both models' logits."""

    encoder: float
    ngrams: float

    def of(self, encoder: Logits, ngrams: Logits) -> Logits:
        return encoder * self.encoder + ngrams * self.ngrams


def fit_blend(encoder: np.ndarray, ngrams: np.ndarray, labels: np.ndarray) -> Blend:
    """The factors in [0, 5] that minimise the negative log-likelihood of labels [texts] by logits [texts, labels]."""

    def loss(factors: np.ndarray) -> float:
        probabilities = softmax(Blend(*factors).of(encoder, ngrams))[np.arange(len(labels)), labels]
        return float(-np.log(probabilities + 1e-12).mean())

    found = minimize(loss, x0=(0.5, 0.5), bounds=((0.0, 5.0), (0.0, 5.0)))
    return Blend(*(float(factor) for factor in found.x))
