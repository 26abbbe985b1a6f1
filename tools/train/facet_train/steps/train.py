"""Step `train`: trains the whole model on from what the layerless one learnt."""

from __future__ import annotations

from ..checkpoints import load_shared_weights
from ..model import new_model
from ..neighbours import look_at_neighbours
from ..settings import Settings, Workspace
from ..training_run import train_for_minutes


def run(workspace: Workspace, settings: Settings) -> None:
    model = new_model(settings, workspace)
    load_shared_weights(workspace.warmup / "best.pt", model)
    look_at_neighbours(model)
    train_for_minutes(model, workspace, workspace.checkpoints, settings)
