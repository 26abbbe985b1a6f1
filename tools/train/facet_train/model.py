"""The encoder: Hugging Face's BERT, mean pooling, and one linear head per task."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional
from transformers import BertConfig, BertModel

from .levels import Levels
from .records import SENTIMENTS
from .settings import Settings, Workspace
from .taxonomy import CategoryKeys, category_keys

# Added to the scores of padding before the softmax: far below any score, and finite in every type.
_MASKED_SCORE = -10_000.0


@dataclass(frozen=True)
class Outputs:
    """`mean` [batch, hidden] of the words; logits `sentiment` [batch, 3], `category`, `subcategory` [batch, labels]."""

    mean: Tensor
    sentiment: Tensor
    category: Tensor
    subcategory: Tensor


@dataclass(frozen=True)
class Pooled:
    """Means and maxima over a text's tokens, [batch, hidden]: of word vectors, and of what the layers made of them."""

    words: Tensor
    greatest_words: Tensor
    hidden: Tensor
    greatest_hidden: Tensor


class ShopperEncoder(nn.Module):
    def __init__(self, config: BertConfig, keys: CategoryKeys) -> None:
        super().__init__()
        self.bert = BertModel(config, add_pooling_layer=False)
        self.sentiment_head = nn.Linear(4 * config.hidden_size, len(SENTIMENTS))
        self.category_head = nn.Linear(4 * config.hidden_size, len(keys.first))
        self.subcategory_head = nn.Linear(4 * config.hidden_size, len(keys.second))
        self.levels = Levels(keys)

    def look_up(self, input_ids: Tensor) -> Tensor:
        """Word vectors [batch, sequence, hidden]; looked up once, as each look-up is a table in the exported graph."""
        return self.bert.embeddings.word_embeddings(input_ids)

    def read(self, vectors: Tensor, attention_mask: Tensor) -> Tensor:
        """The last hidden states [batch, sequence, hidden] of word vectors of that shape."""
        scores_added = (1.0 - attention_mask.to(torch.float32)[:, None, None, :]) * _MASKED_SCORE
        return self.bert(inputs_embeds=vectors, attention_mask=scores_added).last_hidden_state.float()

    def read_words(self, vectors: Tensor) -> Tensor:
        """What goes into the first layer, less the positions: the last hidden states of a layerless model."""
        embeddings = self.bert.embeddings
        return embeddings.LayerNorm(vectors + embeddings.token_type_embeddings.weight[0]).float()

    def pool(self, input_ids: Tensor, attention_mask: Tensor) -> Pooled:
        weights = _weights(attention_mask)
        vectors = self.look_up(input_ids)
        words, hidden = self.read_words(vectors), self.read(vectors, attention_mask)
        return Pooled(*_mean_and_greatest(words, weights), *_mean_and_greatest(hidden, weights))

    def forward(self, input_ids: Tensor, attention_mask: Tensor) -> Outputs:
        """The heads see the maximum too: one strong word must not drown in a long text's mean."""
        pooled = self.pool(input_ids, attention_mask)
        both = torch.cat((pooled.words, pooled.greatest_words, pooled.hidden, pooled.greatest_hidden), dim=-1)
        return Outputs(
            pooled.words,
            self.sentiment_head(both),
            self.category_head(both),
            self.subcategory_head(both),
        )

    def embed(self, input_ids: Tensor, attention_mask: Tensor) -> Tensor:
        """L2-normalised embeddings [batch, hidden].

        Of the words alone: with the last hidden states beside them, people's next titles were found less often (of 93
        people of amazon2023 for 55 %, not 66 %).
        """
        words = self.read_words(self.look_up(input_ids))
        return functional.normalize(_mean(words, _weights(attention_mask)), dim=-1)

    @torch.no_grad()
    def lean_on_words(self) -> None:
        """Makes the heads of a layerless model, where words and last hidden states are one, hear the words alone."""
        half = 2 * self.bert.config.hidden_size
        for head in (self.sentiment_head, self.category_head, self.subcategory_head):
            head.weight[:, :half] += head.weight[:, half:]
            head.weight[:, half:] = 0.0


def _weights(attention_mask: Tensor) -> Tensor:
    """[batch, sequence, 1]: one for a token, zero for padding."""
    return attention_mask.to(torch.float32)[:, :, None]


def _mean(vectors: Tensor, weights: Tensor) -> Tensor:
    """Of [batch, sequence, hidden] over the tokens whose weight [batch, sequence, 1] is one: [batch, hidden]."""
    return (vectors * weights).sum(dim=1) / weights.sum(dim=1).clamp(min=1.0)


def _mean_and_greatest(vectors: Tensor, weights: Tensor) -> tuple[Tensor, Tensor]:
    """Both as `_mean`."""
    return _mean(vectors, weights), (vectors + (1.0 - weights) * _MASKED_SCORE).amax(dim=1)


def bert_config(settings: Settings, vocabulary_size: int) -> BertConfig:
    return BertConfig(
        vocab_size=vocabulary_size,
        hidden_size=settings.hidden_size,
        num_hidden_layers=settings.layer_count,
        num_attention_heads=settings.head_count,
        intermediate_size=settings.intermediate_size,
        max_position_embeddings=settings.position_count,
        pad_token_id=0,
        # Drawing dropout's random numbers took a third of a step, and in an hour a text is hardly seen
        # twice: hidden words (`token_dropout`) are regularisation enough.
        hidden_dropout_prob=0.0,
        attention_probs_dropout_prob=0.0,
        # On a CPU at these lengths twice as fast as the fused kernel.
        attn_implementation="eager",
    )


def new_model(settings: Settings, workspace: Workspace) -> ShopperEncoder:
    """A model with random layers and the token vectors of step `embeddings`."""
    torch.manual_seed(settings.seed)
    vectors = torch.from_numpy(np.load(workspace.embeddings))
    model = ShopperEncoder(bert_config(settings, len(vectors)), category_keys(workspace.data))
    with torch.no_grad():
        model.bert.embeddings.word_embeddings.weight.copy_(vectors)
        # The layerless model is a bag of words; `look_at_neighbours` gives the whole model its positions.
        model.bert.embeddings.position_embeddings.weight.zero_()
    model.bert.embeddings.position_embeddings.weight.requires_grad_(False)
    return model
