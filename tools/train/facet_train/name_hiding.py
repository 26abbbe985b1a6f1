"""Which pieces are hidden from the models, so that neither has an opinion of a person's name or gender.

Names in training texts in place of pronouns (`person_names.py`) keep an opinion off most pieces that names fall into,
not off all: single names moved the score by 0.12, and "Rochelle" holds a "hell". So the tokenizer that ships knows the
listed names as pieces of their own, and the graph reads those as [MASK].
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Sequence

import numpy as np
from tokenizers import Tokenizer

from .gender_words import gender_twins, people_read_as_one
from .person_names import PersonNames, english_names
from .records import Example
from .tokenising import MASK, SPECIAL_TOKENS, encode_texts

_MASK_ID = SPECIAL_TOKENS.index(MASK)
# A name in more product names than this is a brand or a word.
_MOST_IN_PRODUCT_NAMES = 60
# What stands alone in this many English texts is a word, which no name may be cut out of.
_LEAST_AS_WORD = 40


def add_names(tokenizer: Tokenizer, train: Sequence[Example]) -> Tokenizer:
    """The same tokenizer with a piece more, after the last one, for each listed name that it cuts into several.

    The encoder has no vectors for them: they are to be hidden. Left out are names that products are often called by and
    those that would come out of other words.
    """
    in_product_names = _texts_with_word(_product_names(train))
    missing = [
        name
        for name in sorted({name.lower() for name in english_names()} - set(tokenizer.get_vocab()))
        if in_product_names[name] < _MOST_IN_PRODUCT_NAMES
    ]
    all_added = _with_pieces(tokenizer, missing)
    texts_with = _texts_with_word(e.text for e in train if e.language == "en")
    words = sorted(word for word, count in texts_with.items() if count >= _LEAST_AS_WORD)
    cut_out = {
        piece
        for word, encoding in zip(words, all_added.encode_batch(words, add_special_tokens=False), strict=True)
        for piece in encoding.tokens
        if piece != word
    }
    return _with_pieces(tokenizer, [name for name in missing if name not in cut_out])


def hide_names(plain: Tokenizer, named: Tokenizer, train: Sequence[Example]) -> np.ndarray:
    """Token id of `named`, which is `add_names(plain)`, to token id of `plain`, int32 [vocabulary of `named`].

    [MASK] for names, one gender for both, else the piece itself.
    """
    ids = encode_texts(named, _product_names(train))
    in_product_names = np.bincount(np.concatenate(ids), minlength=named.get_vocab_size())
    names = np.array(sorted(PersonNames(named).whole_names))
    hidden = np.arange(named.get_vocab_size(), dtype=np.int32)
    hidden[names[in_product_names[names] < _MOST_IN_PRODUCT_NAMES]] = _MASK_ID
    hidden[plain.get_vocab_size() :] = _MASK_ID
    for one, other in people_read_as_one(plain).items():
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


def _with_pieces(tokenizer: Tokenizer, pieces: Sequence[str]) -> Tokenizer:
    description = json.loads(tokenizer.to_str())
    first = tokenizer.get_vocab_size()
    description["model"]["vocab"] |= {piece: first + place for place, piece in enumerate(pieces)}
    return Tokenizer.from_str(json.dumps(description))


def _product_names(examples: Iterable[Example]) -> list[str]:
    return [e.text for e in examples if e.language == "en" and "review" not in e.kind]


def _texts_with_word(texts: Iterable[str]) -> Counter[str]:
    """How many texts hold each word, in small letters."""
    return Counter(word for text in texts for word in set(re.findall(r"\b[a-z]+\b", text.lower())))
