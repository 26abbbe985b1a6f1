import numpy as np
import torch

from facet_train.calibrating import fit_blend
from facet_train.ngrams import NgramModel, inverse_document_frequency, to_int8
from facet_train.steps.ngrams import count_rows, document_counts, unit_features

VOCABULARY, PAIR_ROWS, LABELS = 50, 64, 7
TEXTS = [[2, 9, 8, 9, 3], [2, 9, 8, 7, 30, 41, 3], [2, 30, 3], [2, 7, 41, 8, 9, 9, 3]]


def test_the_graph_makes_the_features_that_the_weights_were_fitted_to() -> None:
    random = np.random.default_rng(3)
    hidden = np.arange(VOCABULARY, dtype=np.int32)
    hidden[41] = 4
    occurrences = count_rows(TEXTS, hidden, PAIR_ROWS)
    idf = inverse_document_frequency(document_counts(occurrences), len(TEXTS))
    columns = np.concatenate((idf[:, None], random.normal(size=(VOCABULARY + PAIR_ROWS, LABELS))), axis=1)
    table, intercepts = to_int8(columns), random.normal(size=LABELS).astype(np.float32)
    rounded = table.values * table.scales
    wanted = unit_features(occurrences, rounded[:, 0]) @ rounded[:, 1:] + intercepts
    ids = torch.zeros((len(TEXTS), 9), dtype=torch.int32)
    for row, text in enumerate(TEXTS):
        ids[row, : len(text)] = torch.tensor(text)
    with torch.inference_mode():
        found = NgramModel(table.values, table.scales, intercepts, hidden)(ids, (ids != 0).to(torch.int32))
    np.testing.assert_allclose(torch.cat(found, dim=1).numpy(), wanted, atol=1e-5)


def test_a_model_that_knows_nothing_gets_no_say() -> None:
    random = np.random.default_rng(5)
    labels = random.integers(0, 3, 2_000)
    knowing = 2.0 * np.eye(3)[labels] + random.normal(size=(2_000, 3))
    blend = fit_blend(knowing, random.normal(size=(2_000, 3)), labels)
    assert blend.encoder > 1.0
    assert blend.ngrams < 0.2
