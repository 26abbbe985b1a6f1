import numpy as np
import torch

from facet_train.calibrating import fit_blend
from facet_train.ngrams import NgramModel, NgramTable, inverse_document_frequency, to_int8
from facet_train.steps.ngrams import count_rows, document_counts, unit_features

VOCABULARY, PAIR_ROWS, LABELS = 50, 64, {"sentiment": 3, "category": 7}
ENGLISH = [[2, 9, 8, 9, 3], [2, 9, 8, 7, 30, 41, 3], [2, 30, 3], [2, 7, 41, 8, 9, 9, 3]]
CHINESE = [[2, 45, 9, 45, 3], [2, 46, 45, 3, 45], [2, 45, 3]]
IS_CHINESE = np.array([0] * 45 + [1] * 5)


def test_the_graph_makes_the_features_that_the_weights_were_fitted_to() -> None:
    hidden = np.arange(VOCABULARY, dtype=np.int32)
    # The last ones are names.
    hidden[[41, 48, 49]] = 4
    tables, wanted = zip(*(_table_and_logits(count, hidden) for count in LABELS.values()), strict=True)
    texts = [*ENGLISH, *CHINESE]
    ids = torch.zeros((len(texts), 9), dtype=torch.int32)
    for row, text in enumerate(texts):
        ids[row, : len(text)] = torch.tensor(text)
    with torch.inference_mode():
        found = NgramModel(*tables, hidden, IS_CHINESE)(ids, (ids != 0).to(torch.int32))
    for logits, expected in zip(found, wanted, strict=True):
        np.testing.assert_allclose(logits.numpy(), expected, atol=1e-5)


def _table_and_logits(label_count: int, hidden: np.ndarray) -> tuple[NgramTable, np.ndarray]:
    """Random weights for each language, and the logits that they give its texts."""
    random, tables, logits = np.random.default_rng(label_count), [], []
    intercepts = random.normal(size=(2, label_count)).astype(np.float32)
    for texts, intercept in zip((ENGLISH, CHINESE), intercepts, strict=True):
        occurrences = count_rows(texts, hidden, PAIR_ROWS)
        idf = inverse_document_frequency(document_counts(occurrences), len(texts))
        weights = random.normal(size=(occurrences.shape[1], label_count))
        tables.append(to_int8(np.concatenate((idf[:, None], weights), axis=1)))
        rounded = tables[-1].values * tables[-1].scales
        logits.append(unit_features(occurrences, rounded[:, 0]) @ rounded[:, 1:] + intercept)
    values, scales = np.concatenate([t.values for t in tables]), np.stack([t.scales for t in tables])
    return NgramTable(values, scales, intercepts), np.concatenate(logits)


def test_a_model_that_knows_nothing_gets_no_say() -> None:
    random = np.random.default_rng(5)
    labels = random.integers(0, 3, 2_000)
    knowing = 2.0 * np.eye(3)[labels] + random.normal(size=(2_000, 3))
    blend = fit_blend(knowing, random.normal(size=(2_000, 3)), labels)
    assert blend.encoder > 1.0
    assert blend.ngrams < 0.2
