from tokenizers import Tokenizer
from tokenizers.models import WordLevel
from tokenizers.pre_tokenizers import Whitespace

from facet_train.name_hiding import hide_genders_too, hide_names
from facet_train.records import Example
from facet_train.tokenising import MASK, SPECIAL_TOKENS, encode_texts

WORDS = {word: number for number, word in enumerate([*SPECIAL_TOKENS, "Mary", "Rose", "Grace", "she", "he", "shoes"])}
TOKENIZER = Tokenizer(WordLevel(WORDS, unk_token="[UNK]"))
TOKENIZER.pre_tokenizer = Whitespace()
MASK_ID = WORDS[MASK]


def test_names_are_hidden_but_not_those_that_products_are_called_by() -> None:
    roses = [Example("Rose shoes", "en", "made_up", "title")] * 70
    graces = [Example("Grace she", "en", "made_up", "review")] * 700
    examples = [*roses, *graces, Example("Mary he", "en", "made_up", "review")]
    names = hide_names(TOKENIZER, examples, encode_texts(TOKENIZER, (e.text for e in examples)))
    assert names[WORDS["Mary"]] == MASK_ID
    # Frequent in reviews, and a whole name all the same.
    assert names[WORDS["Grace"]] == MASK_ID
    assert all(names[WORDS[word]] == WORDS[word] for word in ("Rose", "he", "shoes", "[CLS]", "[PAD]"))
    assert names[WORDS["she"]] == WORDS["he"]
    everything = hide_genders_too(TOKENIZER, names)
    assert all(everything[WORDS[word]] == MASK_ID for word in ("Mary", "Rose", "Grace", "she", "he"))
    assert everything[WORDS["shoes"]] == WORDS["shoes"]
