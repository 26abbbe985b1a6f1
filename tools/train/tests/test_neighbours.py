import torch

from facet_train.model import ShopperEncoder, bert_config
from facet_train.neighbours import look_at_neighbours
from facet_train.settings import Settings
from facet_train.taxonomy import CategoryKeys


def test_the_first_heads_attend_to_the_tokens_beside_each() -> None:
    torch.manual_seed(1)
    model = ShopperEncoder(bert_config(Settings(), 500), CategoryKeys(["aa"], ["aa-1"])).eval()
    look_at_neighbours(model)
    ids = torch.randint(5, 500, (1, 60))
    attention = model.bert.encoder.layer[0].attention.self
    hidden = model.bert.embeddings(ids)
    query, key = (part(hidden).view(60, 4, 64).transpose(0, 1) for part in (attention.query, attention.key))
    shares = (query @ key.transpose(1, 2) / 8).softmax(dim=-1)
    for head, distance in enumerate((-1, 1, -2)):
        assert shares[head].diagonal(distance).mean() > 0.35  # 0.02 if all were alike
