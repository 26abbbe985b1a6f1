"""Which pieces are hidden from the models, so that neither has an opinion of a person's name or gender.

Names in training texts in place of pronouns (`person_names.py`) keep an opinion off most names, and still the score
moved by 0.03 between groups of names, by the few pieces that rare names fall into. In the shipped graph those are
[MASK], where they are rare in texts and in product names. The bounds were chosen on the Equity Evaluation Corpus, as
the card says.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from tokenizers import Tokenizer

from .gender_words import gender_twins, people_read_as_one
from .person_names import PersonNames
from .records import Example
from .tokenising import MASK, SPECIAL_TOKENS

_MASK_ID, _SPECIAL_COUNT = SPECIAL_TOKENS.index(MASK), len(SPECIAL_TOKENS)
# Of a piece of names: more often than this in English texts, or in product names among them, it means something else.
_MOST_IN_TEXTS, _MOST_IN_PRODUCT_NAMES = 600, 60


def hide_names(tokenizer: Tokenizer, train: Sequence[Example], ids: Sequence[list[int]]) -> np.ndarray:
    """Token id to token id [vocabulary], int32: [MASK] for pieces of names, one gender for both, else the piece itself.

    `ids` are those of the training texts, in their order.
    """
    english = [(e, text) for e, text in zip(train, ids, strict=True) if e.language == "en"]
    in_texts, in_product_names = (
        np.bincount(np.concatenate(texts), minlength=tokenizer.get_vocab_size())
        for texts in ([text for _, text in english], [text for e, text in english if "review" not in e.kind])
    )
    names = PersonNames(tokenizer)
    pieces = np.array(sorted(names.english_pieces))
    is_rare = (in_texts[pieces] < _MOST_IN_TEXTS) & (in_product_names[pieces] < _MOST_IN_PRODUCT_NAMES)
    whole = np.array(sorted(names.whole_names))
    hidden = np.arange(tokenizer.get_vocab_size(), dtype=np.int32)
    hidden[pieces[is_rare & (pieces >= _SPECIAL_COUNT)]] = _MASK_ID
    hidden[whole[in_product_names[whole] < _MOST_IN_PRODUCT_NAMES]] = _MASK_ID
    for one, other in people_read_as_one(tokenizer).items():
        hidden[one] = other
    return hidden


def hide_genders_too(tokenizer: Tokenizer, hidden: np.ndarray) -> np.ndarray:
    """The n-gram model can do without genders and all names; the encoder has to tell women's shoes from men's."""
    more = hidden.copy()
    more[[*gender_twins(tokenizer), *PersonNames(tokenizer).whole_names]] = _MASK_ID
    return more


def with_hidden_names(hidden: np.ndarray, texts: Sequence[list[int]]) -> list[list[int]]:
    """The token ids of texts as the encoder reads them in the shipped graph."""
    return [hidden[text].tolist() for text in texts]
