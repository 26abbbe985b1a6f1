"""Loads what a training run needs from the earlier steps' files."""

from __future__ import annotations

from dataclasses import dataclass

from tokenizers import Tokenizer

from .batches import EncodedExamples, TrainingBatches, encode_examples
from .pair_batches import PairBatches
from .records import Example, Pair, read_records
from .settings import Settings, Workspace
from .taxonomy import top_category_keys
from .tokenising import encode_texts, load_tokenizer

# Titles and names are short; a review that pairs with one says what it is about early on.
_MAX_PAIR_TOKENS = 32


@dataclass(frozen=True)
class TrainingData:
    tokenizer: Tokenizer
    category_keys: list[str]
    batches: TrainingBatches
    pairs: PairBatches
    dev: EncodedExamples


def load_training_data(workspace: Workspace, settings: Settings, epoch_seed: int) -> TrainingData:
    """`epoch_seed` differs between a run and its resumption, so that the latter sees other draws."""
    examples = [e for e in read_records(workspace.examples, Example) if e.sentiment or e.category]
    tokenizer, keys = load_tokenizer(workspace.tokenizer), top_category_keys(workspace.data)
    train = _encode(tokenizer, [e for e in examples if e.split == "train"], keys, settings)
    seed = settings.seed + epoch_seed
    return TrainingData(
        tokenizer,
        keys,
        TrainingBatches(train, settings.tokens_per_batch, settings.max_train_tokens, settings.token_dropout, seed),
        _load_pairs(workspace, settings, seed),
        _encode(load_tokenizer(workspace.tokenizer, settings.max_tokens), _dev_sample(examples), keys, settings),
    )


def _encode(tokenizer: Tokenizer, examples: list[Example], keys: list[str], settings: Settings) -> EncodedExamples:
    ids = encode_texts(tokenizer, (e.text for e in examples))
    return encode_examples(examples, ids, keys, settings.balance_exponent)


def _dev_sample(examples: list[Example]) -> list[Example]:
    """Every third of the dev texts: enough to choose a checkpoint by, and quick."""
    return [e for e in examples if e.split == "dev"][::3]


def _load_pairs(workspace: Workspace, settings: Settings, seed: int) -> PairBatches:
    pairs = [pair for pair in read_records(workspace.pairs, Pair) if pair.split == "train"]
    tokenizer = load_tokenizer(workspace.tokenizer, _MAX_PAIR_TOKENS)
    return PairBatches(pairs, tokenizer, settings.pairs_per_batch, seed)
