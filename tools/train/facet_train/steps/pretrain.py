"""Step `pretrain`: the whole model learns from all texts, without labels, which tokens fit where they stand.

It starts from the word vectors and heads of the layerless model and a first layer that looks at neighbours.
"""

from __future__ import annotations

from dataclasses import replace

from ..checkpoints import BEST, load_shared_weights
from ..model import new_model
from ..neighbours import look_at_neighbours
from ..pretraining import PretrainingObjective, ReplacementDetector, load_pretraining_data
from ..settings import Settings, Workspace
from ..training_run import steps_done, train_for_minutes


def run(workspace: Workspace, settings: Settings) -> None:
    unlabelled = replace(
        settings,
        train_minutes=settings.pretrain_minutes,
        tokens_per_batch=settings.pretrain_tokens_per_batch,
        peak_learning_rate=settings.pretrain_learning_rate,
        evaluate_every_minutes=settings.pretrain_minutes / 8,
    )
    encoder = new_model(unlabelled, workspace)
    load_shared_weights(workspace.warmup / BEST, encoder)
    encoder.lean_on_words()
    look_at_neighbours(encoder)
    epoch_seed = steps_done(workspace.pretraining)
    data = load_pretraining_data(workspace, encoder, unlabelled, epoch_seed)
    objective = PretrainingObjective(ReplacementDetector(encoder), data, unlabelled)
    train_for_minutes(objective, workspace.pretraining, unlabelled)
