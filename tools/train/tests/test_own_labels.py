from facet_train.records import Example
from facet_train.sources.own_labels import OwnLabel, add_own_label, read_own_labels, text_hash

LABELS = {text_hash("Broke in a week!"): OwnLabel("negative", "el-7"), text_hash("手机壳"): OwnLabel(None, "el")}


def review(text: str, **labels: str) -> Example:
    return Example(text, "en", "somewhere", "review", **labels)


def test_a_label_finds_its_text_by_letters_and_digits():
    labelled = add_own_label(review("broke in a week"), LABELS)
    assert (labelled.sentiment, labelled.category, labelled.subcategory) == ("negative", "el", "el-7")


def test_a_label_of_the_first_level_leaves_the_second_open():
    labelled = add_own_label(review("手机壳"), LABELS)
    assert (labelled.sentiment, labelled.category, labelled.subcategory) == (None, "el", None)


def test_what_the_corpus_says_stays():
    labelled = add_own_label(review("Broke in a week!", sentiment="positive", category="tg"), LABELS)
    assert (labelled.sentiment, labelled.category, labelled.subcategory) == ("positive", "tg", None)


def test_other_texts_stay_as_they_are():
    assert add_own_label(review("Still works."), LABELS) == review("Still works.")


def test_shipped_labels_are_ones_that_the_model_has():
    labels = read_own_labels()
    assert len(labels) > 10_000
    assert {label.sentiment for label in labels.values()} <= {"negative", "neutral", "positive", None}
    assert all(label.sentiment or label.category for label in labels.values())
