from tokenizers import Tokenizer
from tokenizers.models import WordLevel, WordPiece
from tokenizers.normalizers import Lowercase
from tokenizers.pre_tokenizers import Whitespace

from facet_train.name_hiding import add_names, hide_genders_too, hide_names
from facet_train.records import Example
from facet_train.tokenising import MASK, SPECIAL_TOKENS

WORDS = {word: number for number, word in enumerate([*SPECIAL_TOKENS, "Mary", "Rose", "Grace", "she", "he", "shoes"])}
TOKENIZER = Tokenizer(WordLevel(WORDS, unk_token="[UNK]"))
TOKENIZER.pre_tokenizer = Whitespace()
MASK_ID = WORDS[MASK]


def test_names_are_hidden_but_not_those_that_products_are_called_by() -> None:
    roses = [Example("Rose shoes", "en", "made_up", "title")] * 70
    graces = [Example("Grace she", "en", "made_up", "review")] * 700
    names = hide_names(TOKENIZER, TOKENIZER, [*roses, *graces, Example("Mary he", "en", "made_up", "review")])
    assert names[WORDS["Mary"]] == MASK_ID
    # Frequent in reviews, and a whole name all the same.
    assert names[WORDS["Grace"]] == MASK_ID
    assert all(names[WORDS[word]] == WORDS[word] for word in ("Rose", "he", "shoes", "[CLS]", "[PAD]"))
    assert names[WORDS["she"]] == WORDS["he"]
    everything = hide_genders_too(TOKENIZER, names)
    assert all(everything[WORDS[word]] == MASK_ID for word in ("Mary", "Rose", "Grace", "she", "he"))
    assert everything[WORDS["shoes"]] == WORDS["shoes"]


def piece_tokenizer(*pieces: str) -> Tokenizer:
    numbers = {piece: number for number, piece in enumerate([*SPECIAL_TOKENS, *pieces])}
    tokenizer = Tokenizer(WordPiece(numbers, unk_token="[UNK]", continuing_subword_prefix=""))
    tokenizer.normalizer, tokenizer.pre_tokenizer = Lowercase(), Whitespace()
    return tokenizer


def texts_of(*words: str) -> list[Example]:
    text = " ".join(words)
    return [*[Example(text, "en", "made_up", "review")] * 50, Example(text, "en", "made_up", "title")]


def test_a_name_becomes_a_piece_that_is_hidden_and_the_words_in_it_stay() -> None:
    plain = piece_tokenizer("roc", "hell", "e", "go", "to")
    examples = texts_of("go", "to", "hell")
    named = add_names(plain, examples)
    assert named.encode("go Rochelle").tokens == ["go", "rochelle"]
    names = hide_names(plain, named, examples)
    assert names[named.token_to_id("rochelle")] == plain.token_to_id(MASK)
    assert names[plain.token_to_id("hell")] == plain.token_to_id("hell")


def test_a_name_does_not_cut_words() -> None:
    plain = piece_tokenizer("x", "an", "a")
    assert add_names(plain, texts_of("a")).token_to_id("ana") is not None
    assert add_names(plain, texts_of("xanax")).token_to_id("ana") is None
