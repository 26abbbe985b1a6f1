"""One training step, and what the model is trained for: sentiment, categories and pairs."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from itertools import repeat
from typing import Protocol

import torch
from torch import Tensor, nn
from torch.nn import functional

from .batches import Batch
from .metrics import score, softmax
from .model import ShopperEncoder
from .pair_batches import PairBatch, contrastive_loss
from .predicting import among_siblings, predict
from .settings import Settings
from .training_data import TrainingData

# A batch of short texts may hold few labels of a task; its mean must not count like a full batch's.
_FULL_BATCH_LABELS = 48
_MAX_GRADIENT_NORM = 1.0


class Objective(Protocol):
    """What a training run needs of whatever it trains."""

    model: nn.Module
    optimiser: torch.optim.Optimizer

    def step(self, learning_rate: float) -> dict[str, float] | None:
        """One update on the next batch; returns the losses, or nothing where a loss or gradient was not finite."""

    def evaluate(self) -> dict[str, float]:
        """Numbers on dev; checkpoints are chosen by `score`, the higher the better."""


class TaskObjective:
    """Sentiment and both levels of categories by cross-entropy, pairs, where there are any, by contrast."""

    def __init__(self, model: ShopperEncoder, data: TrainingData, settings: Settings) -> None:
        self._device = pick_device()
        self.model = model.to(self._device)
        self.optimiser = new_optimiser(self.model, settings)
        self._settings, self._dev = settings, data.dev
        self._batches = iter(data.batches)
        self._pairs = alternate(iter(data.pairs), settings.pair_every_steps) if data.pairs else repeat(None)

    def step(self, learning_rate: float) -> dict[str, float] | None:
        return update(self, learning_rate, lambda: self._losses(next(self._batches), next(self._pairs)))

    def evaluate(self) -> dict[str, float]:
        """Accuracies on the dev sample; `score` is the mean of sentiment and category.

        Of a second level it is the accuracy within the right first level.
        """
        predictions = predict(self.model, self._dev.ids)
        accuracies = {}
        for task in ("sentiment", "category"):
            targets = getattr(self._dev, task)
            known = targets.any(axis=1)
            truths = targets[known].argmax(axis=1)
            accuracies[task] = score(softmax(getattr(predictions, task)[known]), truths)["accuracy"]
        known = self._dev.subcategory.any(axis=1)
        truths = self._dev.subcategory[known].argmax(axis=1)
        right = among_siblings(predictions.subcategory[known], truths, self.model.levels).argmax(axis=1) == truths
        return {**accuracies, "subcategory": float(right.mean()), "score": sum(accuracies.values()) / len(accuracies)}

    def _losses(self, batch: Batch, pairs: PairBatch | None) -> dict[str, Tensor]:
        with torch.autocast(self._device.type, dtype=torch.bfloat16):
            outputs = self.model(batch.input_ids.to(self._device), batch.attention_mask.to(self._device))
            losses = {
                "sentiment": self._labelled_loss(outputs.sentiment, batch.sentiment),
                "category": self._labelled_loss(outputs.category, batch.category),
                "subcategory": self._subcategory_loss(outputs.subcategory, batch.subcategory),
            }
            if pairs is not None:
                losses["contrast"] = self._contrast(pairs)
        return losses

    def _labelled_loss(self, logits: Tensor, targets: Tensor) -> Tensor:
        """Cross-entropy to distributions [batch, labels]; a row of zeros, an unknown label, costs nothing."""
        smoothing, known = self._settings.label_smoothing, targets.sum(dim=1, keepdim=True)
        smooth = (targets * (1.0 - smoothing) + known * smoothing / targets.shape[1]).to(self._device)
        summed = -(smooth * functional.log_softmax(logits.float(), dim=-1)).sum()
        return summed / max(float(known.sum()), _FULL_BATCH_LABELS)

    def _subcategory_loss(self, logits: Tensor, targets: Tensor) -> Tensor:
        """Cross-entropy among the second-level categories of the right first level."""
        summed = -(targets.to(self._device) * self.model.levels.log_shares(logits.float())).sum()
        return summed / max(float(targets.sum()), _FULL_BATCH_LABELS)

    def _contrast(self, pairs: PairBatch) -> Tensor:
        left, right = (self.model.embed(*(t.to(self._device) for t in side)) for side in (pairs.left, pairs.right))
        temperature = self._settings.contrastive_temperature
        return contrastive_loss(left.float(), right.float(), pairs.group.to(self._device), temperature)


def pick_device() -> torch.device:
    return torch.device("cuda" if torch.cuda.is_available() else "cpu")


def update(
    objective: Objective, learning_rate: float, compute_losses: Callable[[], dict[str, Tensor]]
) -> dict[str, float] | None:
    """Sums the losses and takes a step; returns them, or nothing where one or the gradient was not finite."""
    objective.model.train()
    for group in objective.optimiser.param_groups:
        group["lr"] = learning_rate
    objective.optimiser.zero_grad(set_to_none=True)
    losses = compute_losses()
    total = torch.stack(list(losses.values())).sum()
    if not math.isfinite(total.item()):
        return None
    total.backward()
    norm = torch.nn.utils.clip_grad_norm_(objective.model.parameters(), _MAX_GRADIENT_NORM)
    if not math.isfinite(norm.item()):
        return None
    objective.optimiser.step()
    return {name: loss.item() for name, loss in losses.items()}


def new_optimiser(model: nn.Module, settings: Settings) -> torch.optim.Optimizer:
    """AdamW; biases and layer norms are not decayed."""
    trained = [p for p in model.parameters() if p.requires_grad]
    decayed = [p for p in trained if p.ndim >= 2]
    kept = [p for p in trained if p.ndim < 2]
    groups = [{"params": decayed, "weight_decay": settings.weight_decay}, {"params": kept, "weight_decay": 0.0}]
    return torch.optim.AdamW(groups, lr=settings.peak_learning_rate, betas=(0.9, 0.98), eps=1e-6, fused=True)


def alternate(pairs: Iterator[PairBatch], every: int) -> Iterator[PairBatch | None]:
    """A batch of pairs for each `every`-th step, nothing for the others."""
    while True:
        yield next(pairs)
        yield from [None] * (every - 1)
