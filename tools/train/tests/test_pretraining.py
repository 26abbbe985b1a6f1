from dataclasses import replace

import numpy as np
import torch

from facet_train.model import ShopperEncoder, bert_config
from facet_train.neighbours import look_at_neighbours
from facet_train.pretraining import PretrainingData, PretrainingObjective, ReplacementBatches, ReplacementDetector
from facet_train.replacing import learn_replacements
from facet_train.settings import Settings
from facet_train.taxonomy import CategoryKeys

SETTINGS = replace(Settings(), max_train_tokens=16, tokens_per_batch=256, replaced_share=0.5)


def texts_of_one_order(count: int) -> list[list[int]]:
    """Each word is followed by the next number, so that a replaced one is out of order."""
    starts = np.random.default_rng(1).integers(5, 25, size=count)
    return [[2, *range(start, start + 12), 3] for start in starts.tolist()]


def objective() -> PretrainingObjective:
    torch.manual_seed(1)
    encoder = ShopperEncoder(bert_config(SETTINGS, 40), CategoryKeys(["aa"], ["aa-1"]))
    look_at_neighbours(encoder)
    texts = texts_of_one_order(200)
    vectors = encoder.bert.embeddings.word_embeddings.weight.detach().numpy()
    batches = ReplacementBatches(texts, learn_replacements(texts, vectors, np.random.default_rng(2)), SETTINGS, seed=3)
    drawn = iter(ReplacementBatches(texts, batches._replacer, SETTINGS, seed=4))
    return PretrainingObjective(
        ReplacementDetector(encoder), PretrainingData(batches, [next(drawn) for _ in range(8)]), SETTINGS
    )


def test_it_learns_to_find_replaced_tokens_and_leaves_word_vectors_alone() -> None:
    trained = objective()
    vectors = trained.model.encoder.bert.embeddings.word_embeddings.weight
    before, start = vectors.clone(), trained.evaluate()["score"]
    for _ in range(60):
        trained.step(2e-3)
    assert trained.evaluate()["score"] > max(start, 0.7)
    assert torch.equal(vectors, before)


def test_a_long_text_is_read_in_windows_that_hold_all_of_it() -> None:
    text = [2, *range(5, 39), 3]
    replacer = learn_replacements([text], np.eye(40), np.random.default_rng(1))
    batches = ReplacementBatches([text], replacer, SETTINGS, seed=1)
    assert [token for window in batches._windows for token in window] == text
