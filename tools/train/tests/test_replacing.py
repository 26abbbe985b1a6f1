import numpy as np

from facet_train.replacing import TokenReplacer, learn_replacements

# [CLS] and [SEP] are 2 and 3; 10 is followed by 11 or, a third as often, by 12.
TEXTS = [[2, 10, 11, 3], [2, 10, 11, 3], [2, 10, 11, 3], [2, 10, 12, 3]]
VECTORS = np.random.default_rng(1).normal(size=(40, 8))


def learnt() -> TokenReplacer:
    return learn_replacements(TEXTS, VECTORS, np.random.default_rng(2))


def test_followers_are_drawn_as_often_as_they_follow() -> None:
    followers = learnt().followers[10]
    assert set(followers) == {11, 12}
    assert 0.6 < (followers == 11).mean() < 0.9


def test_what_nothing_follows_gets_any_word_of_the_texts() -> None:
    assert set(learnt().followers[30]) <= {10, 11, 12}


def test_a_word_is_not_near_itself_nor_near_a_special_token() -> None:
    nearest = learnt().nearest
    assert nearest.min() >= 5
    assert not (nearest == np.arange(40)[:, None]).any()


def test_only_words_are_replaced_and_marked_where_they_differ() -> None:
    ids = np.tile([2, 10, 11, 3, 0, 0], (20, 1))
    replaced, is_replaced = learnt().replace(ids, 1.0, np.random.default_rng(3))
    assert (replaced[:, [0, 3, 4, 5]] == [2, 3, 0, 0]).all()
    assert (is_replaced == (replaced != ids)).all()
    assert is_replaced.any()


def test_about_the_share_asked_for_is_replaced() -> None:
    ids = np.full((100, 100), 10)
    _, is_replaced = learnt().replace(ids, 0.15, np.random.default_rng(4))
    assert 0.1 < is_replaced.mean() < 0.16  # some are replaced by themselves
