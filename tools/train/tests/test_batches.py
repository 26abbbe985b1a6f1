from dataclasses import replace

import numpy as np
from tokenizers import Tokenizer
from tokenizers.models import WordLevel
from tokenizers.pre_tokenizers import Whitespace

from facet_train.batches import EncodedExamples, TrainingBatches, one_hot
from facet_train.person_names import PersonNames
from facet_train.settings import Settings

SETTINGS = replace(
    Settings(), token_dropout=0.0, gender_swap=0.0, name_swap=0.0, max_train_tokens=8, tokens_per_batch=32
)


WORDS = {"[UNK]": 4, "she": 50, "works": 51, "Mary": 52}
TOKENIZER = Tokenizer(WordLevel(WORDS, unk_token="[UNK]"))
TOKENIZER.pre_tokenizer = Whitespace()


def data_of(ids: list[int]) -> EncodedExamples:
    target = np.zeros((1, 2), dtype=np.float32)
    return EncodedExamples([ids], target, target, target, np.ones(1))


def first_row(ids: list[int], settings: Settings, twins: dict[int, int]) -> list[int]:
    return (
        next(iter(TrainingBatches(data_of(ids), settings, twins, PersonNames(TOKENIZER), seed=1))).input_ids[0].tolist()
    )


def test_a_long_text_keeps_its_start_and_its_end() -> None:
    assert first_row([2, *range(10, 30), 3], SETTINGS, {}) == [2, 10, 11, 12, 27, 28, 29, 3]


def test_he_and_she_are_swapped_throughout_a_text() -> None:
    always = replace(SETTINGS, gender_swap=1.1)
    assert first_row([2, 50, 9, 51, 3], always, {50: 51, 51: 50})[:5] == [2, 51, 9, 50, 3]


def test_a_name_takes_the_place_of_a_pronoun_and_of_nothing_else() -> None:
    always = replace(SETTINGS, name_swap=1.1)
    names_or_unknown = {WORDS["Mary"], WORDS["[UNK]"]}
    assert first_row([2, 51, 50, 3], always, {})[2] in names_or_unknown
    assert first_row([2, 51, 51, 3], always, {})[:4] == [2, 51, 51, 3]


def test_an_unknown_label_is_a_row_of_zeros() -> None:
    assert one_hot(["b", None], ["a", "b"]).tolist() == [[0.0, 1.0], [0.0, 0.0]]
