from dataclasses import replace

import pytest
import torch

from facet_train.model import ShopperEncoder, bert_config
from facet_train.neighbours import look_at_neighbours
from facet_train.settings import Settings
from facet_train.taxonomy import CategoryKeys

KEYS = CategoryKeys(["aa", "hg"], ["aa-1"])
IDS = torch.tensor([[2, 9, 8, 7, 3], [2, 9, 3, 0, 0]])
MASK = (IDS != 0).long()


def layerless() -> ShopperEncoder:
    torch.manual_seed(1)
    model = ShopperEncoder(bert_config(replace(Settings(), layer_count=0), 40), KEYS)
    model.bert.embeddings.position_embeddings.weight.data.zero_()
    return model.eval()


@torch.no_grad()
def test_without_layers_the_last_hidden_states_are_the_words() -> None:
    pooled = layerless().pool(IDS, MASK)
    assert torch.allclose(pooled.words, pooled.hidden, atol=1e-6)
    assert torch.allclose(pooled.greatest_words, pooled.greatest_hidden, atol=1e-6)


@torch.no_grad()
def test_a_model_with_layers_starts_with_what_the_layerless_one_says() -> None:
    start = layerless()
    whole = ShopperEncoder(bert_config(Settings(), 40), KEYS).eval()
    whole.load_state_dict(start.state_dict(), strict=False)
    whole.lean_on_words()
    look_at_neighbours(whole)
    for task in ("sentiment", "category", "subcategory"):
        assert getattr(whole(IDS, MASK), task) == pytest.approx(getattr(start(IDS, MASK), task), abs=1e-5)
    assert torch.allclose(whole.embed(IDS, MASK), start.embed(IDS, MASK), atol=1e-6)


def test_frozen_words_leave_contrast_nothing_to_teach() -> None:
    whole = ShopperEncoder(bert_config(Settings(), 40), KEYS)
    assert whole.embed(IDS, MASK).requires_grad
    whole.bert.embeddings.requires_grad_(False)
    assert not whole.embed(IDS, MASK).requires_grad


@torch.no_grad()
def test_padding_changes_nothing() -> None:
    whole = ShopperEncoder(bert_config(Settings(), 40), KEYS).eval()
    look_at_neighbours(whole)
    alone = whole(IDS[1:, :3], MASK[1:, :3])
    assert torch.allclose(whole(IDS, MASK).mean[1], alone.mean[0], atol=1e-5)
    assert torch.allclose(whole(IDS, MASK).sentiment[1], alone.sentiment[0], atol=1e-5)
