"""Replaces tokens by others that might stand there: what pre-training learns to find.

ELECTRA (Clark et al., 2020) asks a small masked language model for replacements. Counting is enough of a generator
here and costs nothing beside the encoder: a token that follows the one before elsewhere, one of near meaning, or any.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .tokenising import SPECIAL_TOKENS

_FIRST_WORD = len(SPECIAL_TOKENS)
_NEAREST = 16
_FOLLOWERS = 64
# Of the replacements; the rest are drawn by frequency, smoothed as word2vec does.
_FOLLOWER_SHARE, _NEAREST_SHARE = 0.5, 0.4
_FREQUENCY_SMOOTHING = 0.75
_BLOCK_ROWS = 2_000


@dataclass(frozen=True)
class TokenReplacer:
    """`followers` [vocabulary, 64]: tokens drawn from those that came after one; `nearest` [vocabulary, 16]: by cosine;
    `cumulative` [vocabulary]: of the smoothed frequencies."""

    followers: np.ndarray
    nearest: np.ndarray
    cumulative: np.ndarray

    def replace(self, ids: np.ndarray, share: float, random: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
        """Token ids [batch, sequence] with about `share` of the words replaced, and which differ from before."""
        is_chosen = (random.random(ids.shape) < share) & (ids >= _FIRST_WORD)
        before = np.concatenate((np.zeros_like(ids[:, :1]), ids[:, :-1]), axis=1)[is_chosen]
        own = ids[is_chosen]
        kind = random.random(len(own))
        drawn = np.searchsorted(self.cumulative, random.random(len(own)))
        near = self.nearest[own, random.integers(_NEAREST, size=len(own))]
        following = self.followers[before, random.integers(_FOLLOWERS, size=len(own))]
        replaced = ids.copy()
        replaced[is_chosen] = np.select(
            [kind < _FOLLOWER_SHARE, kind < _FOLLOWER_SHARE + _NEAREST_SHARE], [following, near], drawn
        )
        return replaced, replaced != ids


def learn_replacements(texts: list[list[int]], vectors: np.ndarray, random: np.random.Generator) -> TokenReplacer:
    """Counts in token ids with [CLS] and [SEP]; `vectors` [vocabulary, hidden] tell what is near."""
    ids = np.concatenate([np.asarray(text) for text in texts])
    frequencies = np.bincount(ids, minlength=len(vectors)).astype(np.float64) ** _FREQUENCY_SMOOTHING
    frequencies[:_FIRST_WORD] = 0.0
    cumulative = (frequencies / frequencies.sum()).cumsum()
    cumulative[-1] = 1.0  # rounding must not leave a gap for a random number to fall into
    return TokenReplacer(_draw_followers(ids, cumulative, random), _find_nearest(vectors), cumulative)


def _draw_followers(ids: np.ndarray, cumulative: np.ndarray, random: np.random.Generator) -> np.ndarray:
    """A token that is a follower twice as often stands in twice as many places; who has none gets any token."""
    is_word = ids[1:] >= _FIRST_WORD
    before, after = ids[:-1][is_word], ids[1:][is_word]
    order = np.argsort(before, kind="stable")
    starts, counts = _runs(before[order], len(cumulative))
    places = starts[:, None] + (random.random((len(cumulative), _FOLLOWERS)) * counts[:, None]).astype(np.int64)
    anything = np.searchsorted(cumulative, random.random((len(cumulative), _FOLLOWERS)))
    return np.where(counts[:, None] > 0, after[order][np.minimum(places, len(after) - 1)], anything)


def _runs(ordered: np.ndarray, size: int) -> tuple[np.ndarray, np.ndarray]:
    """Where the run of each of 0 … size - 1 starts in `ordered`, and how long it is."""
    starts = np.searchsorted(ordered, np.arange(size))
    return starts, np.searchsorted(ordered, np.arange(size), side="right") - starts


def _find_nearest(vectors: np.ndarray) -> np.ndarray:
    """[vocabulary, 16]: the words nearest to each token, itself left out."""
    unit = vectors / np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-9)
    nearest = np.empty((len(unit), _NEAREST), np.int64)
    for start in range(0, len(unit), _BLOCK_ROWS):
        likeness = unit[start : start + _BLOCK_ROWS] @ unit.T
        likeness[:, :_FIRST_WORD] = -2.0
        likeness[np.arange(len(likeness)), np.arange(start, start + len(likeness))] = -2.0
        nearest[start : start + len(likeness)] = np.argpartition(-likeness, _NEAREST, axis=1)[:, :_NEAREST]
    return nearest
