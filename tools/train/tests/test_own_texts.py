import re
from pathlib import Path

import pytest

from facet_train.records import SENTIMENTS, Example, Pair
from facet_train.sources import own_texts

KEY = re.compile(r"[a-z]{2}(-\d+)?")
READERS = [reader for name, reader in vars(own_texts).items() if name.startswith("read_own")]


@pytest.mark.parametrize("reader", READERS)
def test_every_line_says_something_of_a_text_or_a_translation(reader):
    records = list(reader(Path("no corpora")))
    assert len(records) > 1_000
    examples = [record for record in records if isinstance(record, Example) and record.text]
    assert all(e.category or e.sentiment for e in examples)
    assert {e.sentiment for e in examples} <= {*SENTIMENTS, None}
    assert all(KEY.fullmatch(e.category) for e in examples if e.category)
    assert all(p.left or p.right for p in records if isinstance(p, Pair))


NEVER_TESTED = (
    own_texts.read_own_words,
    own_texts.read_own_phrases,
    own_texts.read_own_dictionary,
    own_texts.read_own_everyday,
)


@pytest.mark.parametrize("reader", NEVER_TESTED)
def test_what_hangs_together_with_other_texts_is_never_tested(reader):
    assert {record.split for record in reader(Path("no corpora"))} == {"train"}


def test_what_examiners_wrote_never_trains():
    assert {record.split for record in own_texts.read_own_examined(Path("no corpora"))} == {"dev", "test"}
