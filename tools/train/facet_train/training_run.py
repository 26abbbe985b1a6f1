"""The loop over time: steps, log, dev accuracy, checkpoints; an interrupted run goes on where it stopped."""

from __future__ import annotations

import logging
import signal
import time
from dataclasses import dataclass, field
from pathlib import Path

import torch
from tqdm import tqdm

from .batches import EncodedExamples
from .checkpoints import RunState, restore_checkpoint, save_checkpoint
from .clock import TrainingClock, learning_rate_share, working_seconds
from .metrics import score, softmax
from .model import ShopperEncoder
from .predicting import among_siblings, predict
from .settings import Settings, Workspace
from .trainer import Trainer, alternate
from .training_data import TrainingData, load_training_data

_LOG_EVERY_STEPS = 50


def train_for_minutes(model: ShopperEncoder, workspace: Workspace, checkpoints: Path, settings: Settings) -> None:
    """Trains for `settings.train_minutes`; leaves `last.pt` and, the best on dev, `best.pt`."""
    torch.set_num_threads(settings.threads)
    trainer = Trainer(model, settings, torch.device("cuda" if torch.cuda.is_available() else "cpu"))
    state = restore_checkpoint(checkpoints / "last.pt", trainer.model, trainer.optimiser)
    data = load_training_data(workspace, settings, epoch_seed=state.steps)
    Run(checkpoints, settings, trainer, state, data).finish()


@dataclass
class Run:
    """One run from its first or resumed step to the end of its time."""

    checkpoints: Path
    settings: Settings
    trainer: Trainer
    state: RunState
    data: TrainingData
    recent: list[dict[str, float]] = field(default_factory=list)
    is_asked_to_stop: bool = False

    def stop(self, *_: object) -> None:
        """Ends the run after its current step; it can be resumed."""
        self.is_asked_to_stop = True

    def finish(self) -> None:
        signal.signal(signal.SIGTERM, self.stop)
        now = time.monotonic if torch.cuda.is_available() else working_seconds(self.settings.threads)
        clock = TrainingClock(self.settings.train_minutes, self.state.used_seconds, now)
        next_evaluation = clock.used_seconds + self.settings.evaluate_every_minutes * 60
        pairs = alternate(iter(self.data.pairs), self.settings.pair_every_steps)
        with tqdm(total=100, unit="%", desc="train", mininterval=20) as bar:
            for batch in self.data.batches:
                share = learning_rate_share(clock.progress, self.settings.warmup_share)
                self._count(self.trainer.step(batch, next(pairs), share), clock)
                bar.update(100 * clock.progress - bar.n)
                if self.is_asked_to_stop:
                    self._save("last.pt", clock)
                    return
                is_over = clock.progress >= 1.0
                if is_over or clock.used_seconds >= next_evaluation:
                    self._evaluate_and_save(clock)
                    next_evaluation = clock.used_seconds + self.settings.evaluate_every_minutes * 60
                if is_over:
                    return

    def _count(self, losses: dict[str, float] | None, clock: TrainingClock) -> None:
        self.state.steps += 1
        if losses is None:
            self.state.skipped_steps += 1
            return
        self.recent.append(losses)
        if self.state.steps % _LOG_EVERY_STEPS == 0:
            names = sorted(set().union(*self.recent))
            means = {name: _mean([step[name] for step in self.recent if name in step]) for name in names}
            text = ", ".join(f"{name} {value:.4f}" for name, value in means.items())
            _log().info("%.1f %% step %d: %s", 100 * clock.progress, self.state.steps, text)
            self.recent.clear()

    def _evaluate_and_save(self, clock: TrainingClock) -> None:
        metrics = evaluate_on_dev(self.trainer.model, self.data.dev)
        self.state.history.append({"minutes": clock.used_seconds / 60, "step": self.state.steps, **metrics})
        _log().info("dev: %s, %d of %d steps skipped", metrics, self.state.skipped_steps, self.state.steps)
        is_best = metrics["mean"] > self.state.best_score
        self.state.best_score = max(metrics["mean"], self.state.best_score)
        for name in ("last.pt", "best.pt") if is_best else ("last.pt",):
            self._save(name, clock)

    def _save(self, name: str, clock: TrainingClock) -> None:
        self.state.used_seconds = clock.used_seconds
        save_checkpoint(self.checkpoints / name, self.trainer.model, self.trainer.optimiser, self.state)


def evaluate_on_dev(model: ShopperEncoder, dev: EncodedExamples) -> dict[str, float]:
    """Accuracy on the dev sample, and the mean of sentiment and category, by which checkpoints are chosen.

    Of a second level it is the accuracy within the right first level.
    """
    predictions = predict(model, dev.ids)
    accuracies = {}
    for task in ("sentiment", "category"):
        targets = getattr(dev, task)
        known = targets.any(axis=1)
        accuracies[task] = score(softmax(getattr(predictions, task)[known]), targets[known].argmax(axis=1))["accuracy"]
    known = dev.subcategory.any(axis=1)
    truths = dev.subcategory[known].argmax(axis=1)
    right = among_siblings(predictions.subcategory[known], truths, model.levels).argmax(axis=1) == truths
    return {**accuracies, "subcategory": float(right.mean()), "mean": _mean(list(accuracies.values()))}


def _mean(values: list[float]) -> float:
    return sum(values) / max(len(values), 1)


def _log() -> logging.Logger:
    return logging.getLogger("facet_train.train")
