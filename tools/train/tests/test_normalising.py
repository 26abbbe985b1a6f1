from facet_train.normalising import identity_key, join_treebank_tokens, normalise_text


def test_treebank_tokens_are_joined_again() -> None:
    tokenised = "i do n't think it 's bad , but `` fine '' ( really ) is too much ."
    assert join_treebank_tokens(tokenised) == "i don't think it's bad, but \"fine\" (really) is too much."


def test_markup_and_entities_go() -> None:
    assert normalise_text("Good<br />tea &amp; cake\n\n &#34;now&#34;") == 'Good tea & cake "now"'


def test_spacing_case_and_width_do_not_make_another_text() -> None:
    assert identity_key("Do n't buy , it 's BAD !") == identity_key("don't buy, it's bad!")
    assert identity_key("ＡＢＣ耳机 ") == identity_key("abc耳机")


def test_copies_that_were_cut_off_are_the_same_text() -> None:
    long = "very nice kettle " * 20
    assert identity_key(long) == identity_key(long + "and one word more")


def test_a_text_without_letters_is_still_itself() -> None:
    assert identity_key("!!!") != identity_key("???")
