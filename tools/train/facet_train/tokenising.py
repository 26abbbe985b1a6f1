"""Loads the learnt WordPiece tokenizer and turns texts into token ids."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from tokenizers import Tokenizer

PAD, UNKNOWN, START, END, MASK = SPECIAL_TOKENS = ("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]")


def load_tokenizer(path: Path, max_tokens: int | None = None) -> Tokenizer:
    """The tokenizer, cutting each text at `max_tokens` including [CLS] and [SEP] where given."""
    tokenizer = Tokenizer.from_file(str(path))
    if max_tokens:
        tokenizer.enable_truncation(max_tokens)
    return tokenizer


def encode_texts(tokenizer: Tokenizer, texts: Iterable[str]) -> list[list[int]]:
    return [encoding.ids for encoding in tokenizer.encode_batch(list(texts))]
