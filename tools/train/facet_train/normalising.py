"""Brings texts of all sources to one spelling, so that a model cannot learn a source by its spacing."""

from __future__ import annotations

import html
import re
import unicodedata

_TAG = re.compile(r"<[^<>]{1,40}>")
_SPACES = re.compile(r"\s+")
_NOT_WORD = re.compile(r"[\W_]+")
# Near-copies often differ only in where they were cut off.
_KEY_CHARACTERS = 160

# fdu-mtl's labelled half is split into Penn Treebank tokens; its other half is raw.
_TREEBANK_JOINS = (
    (re.compile(r"``|''"), '"'),
    (re.compile(r"\b(\w+) (n't)\b"), r"\1\2"),
    (re.compile(r"\b(\w+) ('(?:s|m|d|ll|re|ve))\b"), r"\1\2"),
    (re.compile(r"\b(can) (not)\b"), r"\1\2"),
    (re.compile(r" +([.,;:!?%)\]])"), r"\1"),
    (re.compile(r"([(\[$#]) +"), r"\1"),
    (re.compile(r'" ([^"]{1,200}) "'), r'"\1"'),
)


def normalise_text(raw: str) -> str:
    """Unescapes entities, drops tags and collapses white space. Keeps case and punctuation."""
    text = html.unescape(html.unescape(raw))
    return _SPACES.sub(" ", _TAG.sub(" ", text)).strip()


def join_treebank_tokens(tokenised: str) -> str:
    """Undoes Penn Treebank splitting: "do n't" becomes "don't", "good ." becomes "good."."""
    text = tokenised
    for pattern, replacement in _TREEBANK_JOINS:
        text = pattern.sub(replacement, text)
    return text


def identity_key(text: str) -> str:
    """What makes two texts the same one: letters and digits only, folded, its first 160."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    return _NOT_WORD.sub("", folded)[:_KEY_CHARACTERS] or text
