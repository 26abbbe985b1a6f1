import time

from facet_train.clock import TrainingClock, working_seconds


def test_a_resumed_run_goes_on_at_its_share_of_the_budget() -> None:
    readings = iter([100.0, 130.0])
    clock = TrainingClock(budget_minutes=2, used_seconds=30.0, now=lambda: next(readings))
    assert clock.progress == 0.5


def test_waiting_costs_no_training_time() -> None:
    now = working_seconds(threads=1)
    started_at = now()
    time.sleep(0.3)
    assert now() - started_at < 0.1
