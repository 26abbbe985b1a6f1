"""Step `warmup`: learns token vectors and heads with no layer between them.

Such a model is a bag of words and takes less than a tenth of the time a step. Fresh BERT layers change their
input little, so that the whole model starts from what the bag knows and learns order and context.
"""

from __future__ import annotations

from dataclasses import replace

from ..model import new_model
from ..settings import Settings, Workspace
from ..trainer import TaskObjective
from ..training_data import load_training_data
from ..training_run import steps_done, train_for_minutes


def run(workspace: Workspace, settings: Settings) -> None:
    layerless = replace(
        settings,
        layer_count=0,
        train_minutes=settings.warmup_minutes,
        tokens_per_batch=settings.warmup_tokens_per_batch,
        pairs_per_batch=settings.warmup_pairs_per_batch,
        peak_learning_rate=settings.warmup_learning_rate,
        evaluate_every_minutes=settings.warmup_minutes / 3,
    )
    data = load_training_data(workspace, layerless, epoch_seed=steps_done(workspace.warmup), with_pairs=True)
    objective = TaskObjective(new_model(layerless, workspace), data, layerless)
    train_for_minutes(objective, workspace.warmup, layerless)
