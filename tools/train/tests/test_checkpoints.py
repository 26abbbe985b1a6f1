from pathlib import Path

import pytest
import torch

from facet_train.checkpoints import RunState, restore_checkpoint, save_checkpoint


def optimiser_of(model: torch.nn.Module) -> torch.optim.Optimizer:
    return torch.optim.AdamW(model.parameters())


def test_a_run_goes_on_from_what_was_saved(tmp_path: Path):
    saved, restored = torch.nn.Linear(3, 2), torch.nn.Linear(3, 2)
    save_checkpoint(tmp_path / "last.pt", saved, optimiser_of(saved), RunState(steps=7, used_seconds=1.5))
    state = restore_checkpoint(tmp_path / "last.pt", restored, optimiser_of(restored))
    assert (state.steps, state.used_seconds) == (7, 1.5)
    assert torch.equal(restored.weight, saved.weight)


def test_nothing_saved_is_a_fresh_run(tmp_path: Path):
    model = torch.nn.Linear(3, 2)
    assert restore_checkpoint(tmp_path / "last.pt", model, optimiser_of(model)) == RunState()


def test_a_checkpoint_of_other_labels_says_what_to_delete(tmp_path: Path):
    saved, other = torch.nn.Linear(3, 2), torch.nn.Linear(3, 26)
    save_checkpoint(tmp_path / "last.pt", saved, optimiser_of(saved), RunState())
    with pytest.raises(RuntimeError, match=f"delete {tmp_path} to begin anew"):
        restore_checkpoint(tmp_path / "last.pt", other, optimiser_of(other))
