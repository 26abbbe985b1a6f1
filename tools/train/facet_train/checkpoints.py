"""Saves and restores a training run; a file is replaced whole, never half-written."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

import torch
from torch import nn

from .model import ShopperEncoder

BEST, LAST = "best.pt", "last.pt"
Model = TypeVar("Model", bound=nn.Module)


@dataclass
class RunState:
    """What a resumed run has to know besides its weights."""

    steps: int = 0
    skipped_steps: int = 0
    used_seconds: float = 0.0
    best_score: float = -1.0
    history: list[dict[str, Any]] = field(default_factory=list)


def save_checkpoint(path: Path, model: nn.Module, optimiser: torch.optim.Optimizer, state: RunState) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    half_written = path.with_suffix(".tmp")
    content = {"model": model.state_dict(), "optimiser": optimiser.state_dict(), "state": vars(state)}
    torch.save(content, half_written)
    half_written.replace(path)


def restore_checkpoint(path: Path, model: nn.Module, optimiser: torch.optim.Optimizer) -> RunState:
    """The state saved there, or a fresh one where nothing was saved. RuntimeError if other settings saved it."""
    if not path.exists():
        return RunState()
    content = torch.load(path, map_location="cpu", weights_only=True)
    try:
        model.load_state_dict(content["model"])
    except RuntimeError as error:
        raise RuntimeError(
            f"{path} is of a model with other layers or labels; delete {path.parent} to begin anew"
        ) from error
    optimiser.load_state_dict(content["optimiser"])
    return RunState(**content["state"])


def read_state(path: Path) -> RunState:
    return RunState(**torch.load(path, map_location="cpu", weights_only=True)["state"])


def load_weights(path: Path, model: Model) -> Model:
    model.load_state_dict(_weights(path))
    return model.eval()


def _weights(path: Path) -> dict[str, torch.Tensor]:
    return torch.load(path, map_location="cpu", weights_only=True)["model"]


def load_shared_weights(path: Path, model: ShopperEncoder) -> None:
    """Takes over what both models have: embeddings and heads of the layerless one."""
    missing, unexpected = model.load_state_dict(_weights(path), strict=False)
    strangers = [name for name in missing if ".layer." not in name]
    if strangers or unexpected:
        raise RuntimeError(f"{path} does not fit the model: {strangers or unexpected}")
