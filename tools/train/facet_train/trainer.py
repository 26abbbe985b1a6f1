"""Optimises the model: sentiment and category by cross-entropy, pairs by contrast."""

from __future__ import annotations

import math
from collections.abc import Iterator

import torch
from torch import Tensor
from torch.nn import functional

from .batches import Batch
from .model import ShopperEncoder
from .pair_batches import PairBatch, contrastive_loss
from .settings import Settings

# A batch of short texts may hold few labels of a task; its mean must not count like a full batch's.
_FULL_BATCH_LABELS = 48
_MAX_GRADIENT_NORM = 1.0


class Trainer:
    def __init__(self, model: ShopperEncoder, settings: Settings, device: torch.device) -> None:
        self.model = model.to(device)
        self.optimiser = _optimiser(self.model, settings)
        self._settings, self._device = settings, device

    def step(self, batch: Batch, pairs: PairBatch | None, learning_rate_share: float) -> dict[str, float] | None:
        """One update; returns the losses, or nothing where a loss or gradient was not finite."""
        self.model.train()
        for group in self.optimiser.param_groups:
            group["lr"] = self._settings.peak_learning_rate * learning_rate_share
        self.optimiser.zero_grad(set_to_none=True)
        losses = self._losses(batch, pairs)
        total = torch.stack(list(losses.values())).sum()
        if not math.isfinite(total.item()):
            return None
        total.backward()
        norm = torch.nn.utils.clip_grad_norm_(self.model.parameters(), _MAX_GRADIENT_NORM)
        if not math.isfinite(norm.item()):
            return None
        self.optimiser.step()
        return {name: loss.item() for name, loss in losses.items()}

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


def _optimiser(model: ShopperEncoder, settings: Settings) -> torch.optim.Optimizer:
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
