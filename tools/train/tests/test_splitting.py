from dataclasses import replace

from facet_train.normalising import identity_key
from facet_train.records import Example, Pair
from facet_train.splitting import assign_pair_splits, assign_splits, fold_of, merge_duplicates, split_of


def review(text: str, **fields: str) -> Example:
    return Example(text, "en", "made_up", "review", **fields)


def test_no_text_is_in_two_splits() -> None:
    texts = [f"text number {number}" for number in range(300)]
    spellings = [review(text, cluster=f"a{i}") for i, text in enumerate(texts)]
    spellings += [review(text.upper() + "!", cluster=f"b{i}") for i, text in enumerate(texts)]
    homes: dict[str, set[str]] = {}
    for example in assign_splits(spellings):
        homes.setdefault(identity_key(example.text), set()).add(example.split)
    assert all(len(splits) == 1 for splits in homes.values())


def test_a_cluster_stays_together() -> None:
    titles = [review(f"title {number}", cluster=f"product {number % 150}") for number in range(600)]
    splits: dict[str, set[str]] = {}
    for example in assign_splits(titles):
        splits.setdefault(str(example.cluster), set()).add(example.split)
    assert all(len(found) == 1 for found in splits.values())
    assert {next(iter(found)) for found in splits.values()} == {"train", "dev", "test"}


def test_a_tenth_is_tested() -> None:
    tested = sum(split_of(f"key {number}") == "test" for number in range(10_000))
    assert 900 < tested < 1_100


def test_each_split_is_in_all_folds_alike() -> None:
    trained = [f"key {number}" for number in range(10_000) if split_of(f"key {number}") == "train"]
    for fold in range(3):
        assert abs(sum(fold_of(key, 3) == fold for key in trained) / len(trained) - 1 / 3) < 0.02


def test_copies_merge_and_contradictions_lose_their_label() -> None:
    copies = [review("Nice.", sentiment="positive", category="hg"), review("nice", sentiment="positive", category="el")]
    (merged,) = merge_duplicates(copies)
    assert (merged.sentiment, merged.category) == ("positive", None)
    assert merge_duplicates([replace(copy, subcategory="hg-1") for copy in copies])[0].subcategory is None


def test_a_pair_with_a_held_out_text_never_trains() -> None:
    pairs = [Pair(f"left {number}", "seen in test", "made_up", str(number)) for number in range(50)]
    kept = assign_pair_splits(pairs, {identity_key("seen in test"): "test"})
    assert {pair.split for pair in kept} == {"test"}


def test_a_held_out_pair_says_whether_a_training_pair_holds_its_text() -> None:
    dictionary = Pair("onion", "洋葱", "dictionary", "onion", split="train")
    names = (("Onions", "洋葱"), ("Leeks", "韭葱"))
    held_out = [Pair(left, right, "names", left, split="test") for left, right in names]
    kept = assign_pair_splits([*held_out, dictionary], {})
    assert {pair.left: pair.is_taught for pair in kept} == {"Onions": True, "Leeks": False, "onion": False}
