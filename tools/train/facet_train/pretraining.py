"""Pre-training: the encoder reads texts in which some tokens were replaced, and learns to tell which.

Replaced-token detection (Clark et al., "ELECTRA", 2020) learns from every token of a text, labelled or not; plain
masking only from the masked ones, which on a CPU leads hardly past word frequencies.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import torch
from sklearn.metrics import roc_auc_score
from torch import Tensor, nn
from torch.nn import functional

from .batches import bucketed, pad
from .model import ShopperEncoder
from .records import Example, read_records
from .replacing import TokenReplacer, learn_replacements
from .settings import Settings, Workspace
from .tokenising import SPECIAL_TOKENS, encode_texts, load_tokenizer
from .trainer import new_optimiser, pick_device, update

_DEV_BATCHES = 50


@dataclass(frozen=True)
class ReplacedBatch:
    """All [batch, sequence]: token ids, which are no padding, and which were replaced."""

    input_ids: Tensor
    attention_mask: Tensor
    is_replaced: Tensor

    @property
    def is_word(self) -> Tensor:
        return self.input_ids >= len(SPECIAL_TOKENS)


class ReplacementDetector(nn.Module):
    """The encoder with a head that says of each token whether it was replaced; only the encoder is kept."""

    def __init__(self, encoder: ShopperEncoder) -> None:
        super().__init__()
        size = encoder.bert.config.hidden_size
        self.encoder = encoder
        self.head = nn.Sequential(nn.Linear(size, size), nn.GELU(), nn.Linear(size, 1))

    def forward(self, input_ids: Tensor, attention_mask: Tensor) -> Tensor:
        """Logits [batch, sequence]."""
        return self.head(self.encoder.read(self.encoder.look_up(input_ids), attention_mask)).squeeze(-1).float()


class ReplacementBatches:
    """Endless batches of windows of all texts, drawn alike, so that long texts count by their length."""

    _POOL = 12_000

    def __init__(self, texts: list[list[int]], replacer: TokenReplacer, settings: Settings, seed: int) -> None:
        size = settings.max_train_tokens
        self._windows = [text[start : start + size] for text in texts for start in range(0, len(text), size)]
        self._replacer, self._settings = replacer, settings
        self._random = np.random.default_rng(seed)

    def __iter__(self) -> Iterator[ReplacedBatch]:
        for length, drawn in bucketed(self._draw, self._settings.tokens_per_batch, self._random):
            ids, mask = pad([window for _, window in drawn], length)
            replaced, is_replaced = self._replacer.replace(ids.numpy(), self._settings.replaced_share, self._random)
            yield ReplacedBatch(torch.from_numpy(replaced), mask, torch.from_numpy(is_replaced))

    def _draw(self) -> Iterator[tuple[int, list[int]]]:
        for number in self._random.integers(len(self._windows), size=self._POOL):
            yield number, self._windows[number]


@dataclass(frozen=True)
class PretrainingData:
    batches: ReplacementBatches
    dev: list[ReplacedBatch]


def load_pretraining_data(
    workspace: Workspace, encoder: ShopperEncoder, settings: Settings, epoch_seed: int
) -> PretrainingData:
    """Texts of the train split, whatever is known of them; `epoch_seed` as in `load_training_data`."""
    tokenizer = load_tokenizer(workspace.tokenizer)
    examples = list(read_records(workspace.examples, Example))
    train, dev = (encode_texts(tokenizer, (e.text for e in examples if e.split == split)) for split in ("train", "dev"))
    vectors = encoder.bert.embeddings.word_embeddings.weight.detach().numpy()
    replacer = learn_replacements(train, vectors, np.random.default_rng(settings.seed))
    held_out = iter(ReplacementBatches(dev, replacer, settings, settings.seed))
    return PretrainingData(
        ReplacementBatches(train, replacer, settings, settings.seed + epoch_seed),
        [next(held_out) for _ in range(_DEV_BATCHES)],
    )


class PretrainingObjective:
    """Finds replaced tokens. Word vectors stay as they are: heads lean on them, and their update would take time."""

    def __init__(self, model: ReplacementDetector, data: PretrainingData, settings: Settings) -> None:
        self._device = pick_device()
        self.model = model.to(self._device)
        model.encoder.bert.embeddings.requires_grad_(False)
        self.optimiser = new_optimiser(model, settings)
        self._batches, self._dev = iter(data.batches), data.dev

    def step(self, learning_rate: float) -> dict[str, float] | None:
        return update(self, learning_rate, lambda: {"replaced": self._loss(next(self._batches))})

    @torch.inference_mode()
    def evaluate(self) -> dict[str, float]:
        """`score`: how often a replaced token of dev looks more like one than another does (area under ROC curve)."""
        self.model.eval()
        logits, true = (torch.cat(parts).numpy() for parts in zip(*map(self._answer, self._dev), strict=True))
        return {"found": float((logits[true] > 0).mean()), "score": float(roc_auc_score(true, logits))}

    def _loss(self, batch: ReplacedBatch) -> Tensor:
        with torch.autocast(self._device.type, dtype=torch.bfloat16):
            logits = self._logits(batch)
        is_word = batch.is_word.to(self._device)
        return functional.binary_cross_entropy_with_logits(
            logits[is_word], batch.is_replaced.to(self._device)[is_word].float()
        )

    def _answer(self, batch: ReplacedBatch) -> tuple[Tensor, Tensor]:
        return self._logits(batch).cpu()[batch.is_word], batch.is_replaced[batch.is_word]

    def _logits(self, batch: ReplacedBatch) -> Tensor:
        return self.model(batch.input_ids.to(self._device), batch.attention_mask.to(self._device))
