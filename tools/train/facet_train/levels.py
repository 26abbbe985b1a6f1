"""Both levels of the taxonomy in one head: P(second level) = P(its first level) * P(second | first)."""

from __future__ import annotations

import torch
from torch import Tensor, nn

from .taxonomy import CategoryKeys

# Added to the scores of places that hold no category: far below any score, and finite in every type.
_EMPTY = -10_000.0


class Levels(nn.Module):
    """Lays the second-level categories out as a grid, one row a first-level category, padded to the longest row."""

    def __init__(self, keys: CategoryKeys) -> None:
        super().__init__()
        children = [[n for n, parent in enumerate(keys.parents) if parent == top] for top in range(len(keys.first))]
        width = max(len(row) for row in children)
        grid = [row + [-1] * (width - len(row)) for row in children]
        flat = torch.tensor(grid).flatten()
        self.shape = (len(keys.first), width)
        self.register_buffer("columns", flat.clamp(min=0), persistent=False)
        self.register_buffer("padding", torch.where(flat < 0, _EMPTY, 0.0), persistent=False)
        self.register_buffer("places", torch.argsort(torch.where(flat < 0, len(flat), flat))[: len(keys.second)], False)
        self.register_buffer("parents", torch.tensor(keys.parents), persistent=False)

    def log_shares(self, logits: Tensor) -> Tensor:
        """log P(second | its first level), from logits [batch, second] to [batch, second]."""
        grid = (logits[:, self.columns] + self.padding).unflatten(1, self.shape)
        return grid.log_softmax(dim=-1).flatten(1)[:, self.places]

    def both(self, category: Tensor, subcategory: Tensor) -> Tensor:
        """Probabilities [batch, first] and logits [batch, second] to probabilities [batch, first + second]."""
        return torch.cat((category, category[:, self.parents] * self.log_shares(subcategory).exp()), dim=-1)
