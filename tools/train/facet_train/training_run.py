"""The loop over time: steps, log, dev accuracy, checkpoints; an interrupted run goes on where it stopped."""

from __future__ import annotations

import logging
import signal
import time
from dataclasses import dataclass, field
from pathlib import Path

import torch
from tqdm import tqdm

from .checkpoints import BEST, LAST, RunState, read_state, restore_checkpoint, save_checkpoint
from .clock import TrainingClock, learning_rate_share, working_seconds
from .settings import Settings
from .trainer import Objective

_LOG_EVERY_STEPS = 50


def steps_done(checkpoints: Path) -> int:
    """Of a run that was stopped; what goes on has to draw other batches than those."""
    last = checkpoints / LAST
    return read_state(last).steps if last.exists() else 0


def train_for_minutes(objective: Objective, checkpoints: Path, settings: Settings) -> None:
    """Trains for `settings.train_minutes`; leaves `last.pt` and, the best on dev, `best.pt`."""
    torch.set_num_threads(settings.threads)
    state = restore_checkpoint(checkpoints / LAST, objective.model, objective.optimiser)
    Run(checkpoints, settings, objective, state).finish()


@dataclass
class Run:
    """One run from its first or resumed step to the end of its time."""

    checkpoints: Path
    settings: Settings
    objective: Objective
    state: RunState
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
        with tqdm(total=100, unit="%", desc="train", mininterval=20) as bar:
            while True:
                share = learning_rate_share(clock.progress, self.settings.warmup_share)
                self._count(self.objective.step(self.settings.peak_learning_rate * share), clock)
                bar.update(100 * clock.progress - bar.n)
                if self.is_asked_to_stop:
                    self._save(LAST, clock)
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
        metrics = self.objective.evaluate()
        self.state.history.append({"minutes": clock.used_seconds / 60, "step": self.state.steps, **metrics})
        _log().info("dev: %s, %d of %d steps skipped", metrics, self.state.skipped_steps, self.state.steps)
        is_best = metrics["score"] > self.state.best_score
        self.state.best_score = max(metrics["score"], self.state.best_score)
        for name in (LAST, BEST) if is_best else (LAST,):
            self._save(name, clock)

    def _save(self, name: str, clock: TrainingClock) -> None:
        self.state.used_seconds = clock.used_seconds
        save_checkpoint(self.checkpoints / name, self.objective.model, self.objective.optimiser, self.state)


def _mean(values: list[float]) -> float:
    return sum(values) / max(len(values), 1)


def _log() -> logging.Logger:
    return logging.getLogger("facet_train.train")
