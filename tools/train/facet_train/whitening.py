"""Takes out of embeddings what nearly all texts have in common, so that cosines tell what is left apart.

Unit vectors are centred, and each principal direction is scaled by (its variance) ** (-power / 2): power 0 changes
nothing but the centre, 1 makes all directions alike (Su et al., 2021, "Whitening Sentence Representations").
"""

from __future__ import annotations

import numpy as np
import torch
from torch import nn

# Directions with less than this share of the mean variance are noise, and would be blown up.
_FLOOR = 0.01


def fit_whitening(means: np.ndarray, power: float) -> nn.Linear:
    """The map of unit vectors, from the mean vectors [texts, hidden] of a sample."""
    vectors = means.astype(np.float64) / np.linalg.norm(means, axis=1, keepdims=True)
    centre = vectors.mean(axis=0)
    variances, directions = np.linalg.eigh(np.cov(vectors, rowvar=False))
    scales = (np.maximum(variances, 0) + _FLOOR * variances.mean()) ** (-power / 2)
    matrix = directions @ np.diag(scales) @ directions.T
    whitening = nn.Linear(*matrix.shape)
    with torch.no_grad():
        whitening.weight.copy_(torch.from_numpy(matrix))
        whitening.bias.copy_(torch.from_numpy(-centre @ matrix))
    return whitening
