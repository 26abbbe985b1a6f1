"""Words that name a gender, in pairs; training swaps them, so that no opinion hangs on one of them."""

from __future__ import annotations

from collections.abc import Sequence

from tokenizers import Tokenizer

_PAIRS = (
    ("he", "she"), ("his", "her"), ("him", "her"), ("himself", "herself"), ("man", "woman"), ("men", "women"),
    ("boy", "girl"), ("boys", "girls"), ("husband", "wife"), ("son", "daughter"), ("sons", "daughters"),
    ("father", "mother"), ("dad", "mom"), ("brother", "sister"), ("boyfriend", "girlfriend"), ("uncle", "aunt"),
    ("nephew", "niece"), ("grandson", "granddaughter"), ("grandfather", "grandmother"), ("grandpa", "grandma"),
    ("guy", "lady"), ("male", "female"),
    ("他", "她"), ("他们", "她们"), ("老公", "老婆"), ("男朋友", "女朋友"), ("爸爸", "妈妈"), ("爸", "妈"), ("父亲", "母亲"),
    ("儿子", "女儿"), ("哥哥", "姐姐"), ("弟弟", "妹妹"), ("爷爷", "奶奶"), ("男孩", "女孩"), ("男生", "女生"), ("先生", "太太"),
)  # fmt: skip


# Products are for them: shoes for men are not shoes for women.
_CUSTOMERS = {"man", "men", "boy", "boys", "male", "guy", "男孩", "男生"}


def people_read_as_one(tokenizer: Tokenizer) -> dict[int, int]:
    """Token id to token id: "she" to "he", "mother" to "father", and so on; not for words that name customers."""
    people = [pair for pair in _PAIRS if pair[0] not in _CUSTOMERS]
    return {other: one for one, other in _token_pairs(tokenizer, people)}


def gender_twins(tokenizer: Tokenizer) -> dict[int, int]:
    """Token id to token id, both ways, for the pairs whose words are one token each."""
    pairs = _token_pairs(tokenizer, _PAIRS)
    return {other: one for one, other in pairs} | dict(pairs)


def _token_pairs(tokenizer: Tokenizer, pairs: Sequence[tuple[str, str]]) -> list[tuple[int, int]]:
    """Token ids of the pairs whose words are one token each, last first, so that in a dictionary a word's first pair
    wins: "her" becomes "his".
    """
    ids = [(tokenizer.token_to_id(one), tokenizer.token_to_id(other)) for one, other in reversed(pairs)]
    return [(one, other) for one, other in ids if one is not None and other is not None]
