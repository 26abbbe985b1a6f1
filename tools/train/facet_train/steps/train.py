"""Step `train`: layers and heads of the pre-trained model learn the tasks.

Word vectors stay those of the layerless model, and the heads see them beside what the layers say: the whole model
starts as good as the layerless one, and the layers learn what words alone do not tell.
"""

from __future__ import annotations

from ..checkpoints import BEST, load_weights
from ..model import new_model
from ..pretraining import ReplacementDetector
from ..settings import Settings, Workspace
from ..trainer import TaskObjective
from ..training_data import load_training_data
from ..training_run import steps_done, train_for_minutes


def run(workspace: Workspace, settings: Settings) -> None:
    model = load_weights(workspace.pretraining / BEST, ReplacementDetector(new_model(settings, workspace))).encoder
    model.bert.embeddings.requires_grad_(False)
    data = load_training_data(workspace, settings, epoch_seed=steps_done(workspace.checkpoints), with_pairs=False)
    train_for_minutes(TaskObjective(model, data, settings), workspace.checkpoints, settings)
