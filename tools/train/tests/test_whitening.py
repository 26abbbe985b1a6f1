import numpy as np
import torch

from facet_train.whitening import fit_whitening


def test_power_one_centres_unit_vectors_and_makes_their_directions_alike() -> None:
    random = np.random.default_rng(11)
    means = random.normal(size=(4_000, 8)) * np.array([9, 7, 5, 4, 3, 3, 2, 2]) + 4.0
    unit = means / np.linalg.norm(means, axis=1, keepdims=True)
    with torch.no_grad():
        whitened = fit_whitening(means, power=1.0)(torch.from_numpy(unit).float()).numpy()
    np.testing.assert_allclose(whitened.mean(axis=0), 0, atol=1e-4)
    np.testing.assert_allclose(np.cov(whitened, rowvar=False), np.eye(8), atol=0.08)
