"""Training time is a budget: the learning rate follows the share of it that is used.

On a CPU it is the time that the training threads worked, not the time on the wall, so that a run that had to
wait or was stopped for a while loses nothing.
"""

from __future__ import annotations

import math
import time
from collections.abc import Callable


class TrainingClock:
    """Counts seconds over several runs: what an earlier run used is given to the next one."""

    def __init__(self, budget_minutes: float, used_seconds: float, now: Callable[[], float]) -> None:
        self._budget_seconds, self._now = budget_minutes * 60.0, now
        self._started_at = now() - used_seconds

    @property
    def used_seconds(self) -> float:
        return self._now() - self._started_at

    @property
    def progress(self) -> float:
        """Share of the budget that is used, 0 to 1."""
        return min(self.used_seconds / self._budget_seconds, 1.0)


def working_seconds(threads: int) -> Callable[[], float]:
    """A clock that runs while this process computes: its processor time, shared out over its threads."""
    return lambda: time.process_time() / threads


def learning_rate_share(progress: float, warmup_share: float) -> float:
    """Linear warm-up, then half a cosine down to 1 % of the peak."""
    if progress < warmup_share:
        return max(progress / warmup_share, 0.01)
    rest = (progress - warmup_share) / (1.0 - warmup_share)
    return 0.01 + 0.99 * 0.5 * (1.0 + math.cos(math.pi * rest))
