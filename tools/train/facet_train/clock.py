"""Training time is a budget by the clock: the learning rate follows the share of it that is used."""

from __future__ import annotations

import math
import time


class TrainingClock:
    """Counts seconds over several runs: what an earlier run used is given to the next one."""

    def __init__(self, budget_minutes: float, used_seconds: float = 0.0) -> None:
        self._budget_seconds = budget_minutes * 60.0
        self._started_at = time.monotonic() - used_seconds

    @property
    def used_seconds(self) -> float:
        return time.monotonic() - self._started_at

    @property
    def progress(self) -> float:
        """Share of the budget that is used, 0 to 1."""
        return min(self.used_seconds / self._budget_seconds, 1.0)


def learning_rate_share(progress: float, warmup_share: float) -> float:
    """Linear warm-up, then half a cosine down to 1 % of the peak."""
    if progress < warmup_share:
        return max(progress / warmup_share, 0.01)
    rest = (progress - warmup_share) / (1.0 - warmup_share)
    return 0.01 + 0.99 * 0.5 * (1.0 + math.cos(math.pi * rest))
