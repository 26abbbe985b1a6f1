"""Starts the first layer with heads that look at neighbours, so that pairs of words count from the first step on.

A fresh layer attends everywhere alike and needs hours to find out that neighbours matter. Sinusoids of many
frequencies in the last coordinates, and query and key matrices that turn one against the other, make a head's
attention peak at a fixed distance (the idea of Trockman and Kolter, "Mimetic Initialization", 2023).
"""

from __future__ import annotations

import torch
from torch import Tensor

from .model import ShopperEncoder

# Distance that each of the first heads looks at; the remaining heads start at random.
_DISTANCES = (-1, 1, -2)
# Score of the peak before the softmax: three quarters of the attention in a text of a hundred tokens.
_PEAK = 7.0
# Positions beside word vectors, a coordinate.
_AMPLITUDE = 2.0
_VALUE_DEVIATION = 0.05


@torch.no_grad()
def look_at_neighbours(model: ShopperEncoder) -> None:
    """Replaces position vectors and the first layer's queries and keys; the word vectors must be learnt already."""
    embeddings, attention = model.bert.embeddings, model.bert.encoder.layer[0].attention
    words, positions = embeddings.word_embeddings.weight, embeddings.position_embeddings.weight
    size = attention.self.attention_head_size
    frequencies = torch.linspace(0.02, 0.97, size // 2) * torch.pi
    deviation = words.pow(2).mean().sqrt()
    positions.zero_()
    positions[:, -size:] = _AMPLITUDE * deviation * _waves(torch.arange(len(positions)), frequencies)
    amplitude = positions[:, -size:].abs().max() / (words.pow(2).mean() + positions.pow(2).mean()).sqrt()
    scale = (_PEAK * size**0.5 / (size / 2 * amplitude**2)).sqrt()
    gain = embeddings.LayerNorm.weight[-size:]
    for head, distance in enumerate(_DISTANCES):
        rows = slice(head * size, (head + 1) * size)
        attention.self.query.weight[rows, -size:] = scale * torch.eye(size) / gain
        attention.self.key.weight[rows, -size:] = scale * _turn(distance, frequencies) / gain
    for part in (attention.self.value, attention.output.dense):
        torch.nn.init.normal_(part.weight, std=_VALUE_DEVIATION)


def _waves(positions: Tensor, frequencies: Tensor) -> Tensor:
    """[positions, 2 * frequencies]: all cosines, then all sines."""
    angles = positions[:, None] * frequencies[None, :]
    return torch.cat((angles.cos(), angles.sin()), dim=1)


def _turn(distance: int, frequencies: Tensor) -> Tensor:
    """The matrix that makes the waves at p + distance those at p."""
    cosines, sines = (frequencies * distance).cos().diag(), (frequencies * distance).sin().diag()
    return torch.cat((torch.cat((cosines, sines), dim=1), torch.cat((-sines, cosines), dim=1)))
