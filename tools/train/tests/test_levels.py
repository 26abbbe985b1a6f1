import numpy as np
import torch

from facet_train.levels import Levels
from facet_train.predicting import among_siblings
from facet_train.taxonomy import CategoryKeys, first_level, second_level

KEYS = CategoryKeys(["aa", "gc", "hg"], ["aa-1", "aa-2", "hg-1", "hg-2", "hg-3"])
CATEGORY = torch.tensor([[0.5, 0.2, 0.3], [0.0, 0.0, 1.0]])
LOGITS = torch.tensor([[40.0, 40.0, -90.0, -91.0, -300.0], [1.0, 2.0, 0.0, 0.0, 0.0]])


def test_the_second_level_shares_out_its_first_whatever_other_families_score() -> None:
    both = Levels(KEYS).both(CATEGORY, LOGITS)
    assert both[:, :3].equal(CATEGORY)
    torch.testing.assert_close(both[0, 3:5], torch.tensor([0.25, 0.25]))
    torch.testing.assert_close(both[:, 5:].sum(dim=1), CATEGORY[:, 2])
    torch.testing.assert_close(both[0, 5] / both[0, 6], torch.tensor(1.0).exp())


def test_what_belongs_to_another_first_level_is_impossible() -> None:
    levels = Levels(KEYS)
    shares = among_siblings(levels.log_shares(LOGITS).numpy(), np.array([3, 0]), levels)
    assert shares.argmax(axis=1).tolist() == [2, 1]


def test_a_key_is_read_at_both_levels() -> None:
    assert (first_level("hg-9-12"), second_level("hg-9-12")) == ("hg", "hg-9")
    assert (first_level("gc"), second_level("gc")) == ("gc", None)
