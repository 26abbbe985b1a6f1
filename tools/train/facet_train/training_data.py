"""Loads what a training run needs from the earlier steps' files."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from tokenizers import Tokenizer

from .batches import EncodedExamples, TrainingBatches, encode_examples
from .gender_words import gender_twins
from .pair_batches import PairBatches
from .person_names import PersonNames
from .records import Example, Pair, read_records
from .settings import Settings, Workspace
from .taxonomy import CategoryKeys, category_keys
from .tokenising import encode_texts, load_tokenizer

# Titles and names are short; a review that pairs with one says what it is about early on.
_MAX_PAIR_TOKENS = 32


@dataclass(frozen=True)
class TrainingData:
    tokenizer: Tokenizer
    category_keys: CategoryKeys
    batches: TrainingBatches
    pairs: PairBatches | None
    dev: EncodedExamples


def load_training_data(workspace: Workspace, settings: Settings, epoch_seed: int, with_pairs: bool) -> TrainingData:
    """`epoch_seed` differs between a run and its resumption, so that the latter sees other draws.

    Pairs teach word vectors alone, which embeddings are made of: where those are frozen, leave them out.
    """
    everything = list(read_records(workspace.examples, Example))
    examples = [e for e in everything if e.sentiment or e.category]
    tokenizer, keys = load_tokenizer(workspace.tokenizer), category_keys(workspace.data)
    train = _encode_train(tokenizer, everything, workspace, keys, settings)
    seed = settings.seed + epoch_seed
    return TrainingData(
        tokenizer,
        keys,
        TrainingBatches(train, settings, gender_twins(tokenizer), PersonNames(tokenizer), seed),
        _load_pairs(workspace, settings, seed) if with_pairs else None,
        _encode(load_tokenizer(workspace.tokenizer, settings.max_tokens), _dev_sample(examples), keys, settings),
    )


def _encode(tokenizer: Tokenizer, examples: list[Example], keys: CategoryKeys, settings: Settings) -> EncodedExamples:
    ids = encode_texts(tokenizer, (e.text for e in examples))
    return encode_examples(examples, ids, keys, settings.balance_exponent)


def _encode_train(
    tokenizer: Tokenizer, everything: list[Example], workspace: Workspace, keys: CategoryKeys, settings: Settings
) -> EncodedExamples:
    """What carries a label, and the reviews that the teacher spoke about: beside a label its opinion counts in part."""
    with np.load(workspace.teacher) as teacher:
        opinions = dict(zip(teacher["rows"].tolist(), teacher["probabilities"], strict=True))
    rows = [
        row for row, e in enumerate(everything) if e.split == "train" and (e.sentiment or e.category or row in opinions)
    ]
    train = _encode(tokenizer, [everything[row] for row in rows], keys, settings)
    for place, row in enumerate(rows):
        if row not in opinions:
            continue
        share = settings.teacher_share if train.sentiment[place].any() else 1.0
        train.sentiment[place] += share * (opinions[row] - train.sentiment[place])
    return train


def _dev_sample(examples: list[Example]) -> list[Example]:
    """Every third of the dev texts: enough to choose a checkpoint by, and quick."""
    return [e for e in examples if e.split == "dev"][::3]


def _load_pairs(workspace: Workspace, settings: Settings, seed: int) -> PairBatches:
    pairs = [pair for pair in read_records(workspace.pairs, Pair) if pair.split == "train"]
    tokenizer = load_tokenizer(workspace.tokenizer, _MAX_PAIR_TOKENS)
    return PairBatches(pairs, tokenizer, settings.pairs_per_batch, seed)
