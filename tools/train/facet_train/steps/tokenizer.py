"""Step `tokenizer`: learns one WordPiece vocabulary for English and Chinese from the training texts."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator

from tokenizers import Tokenizer, decoders, models, normalizers, pre_tokenizers, processors, trainers

from ..records import Example, read_records
from ..settings import Settings, Workspace
from ..tokenising import END, SPECIAL_TOKENS, START, UNKNOWN, encode_texts

# Rarer signs become [UNK]; all of GB 2312's first level (3,755 common characters) are kept anyway.
_ALPHABET_LIMIT = 6_500
# A Chinese sentence has no spaces: its words are pieces of one long run, and a word is the same word wherever
# it stands. So characters are not set apart, and pieces inside a run carry no "##".
_NO_PREFIX = ""


def run(workspace: Workspace, settings: Settings) -> None:
    log = logging.getLogger("facet_train.tokenizer")
    examples = list(read_records(workspace.examples, Example))
    tokenizer = learn_tokenizer((e.text for e in examples if e.split == "train"), settings)
    workspace.tokenizer.parent.mkdir(parents=True, exist_ok=True)
    tokenizer.save(str(workspace.tokenizer))
    log.info("vocabulary of %d", tokenizer.get_vocab_size())
    for language in ("en", "zh"):
        held_out = [e.text for e in examples if e.split != "train" and e.language == language]
        log.info("%s: %.4f %% of held-out tokens are [UNK]", language, 100 * unknown_rate(tokenizer, held_out))


def learn_tokenizer(texts: Iterable[str], settings: Settings) -> Tokenizer:
    tokenizer = Tokenizer(
        models.WordPiece(
            unk_token=UNKNOWN,
            # A longer run becomes [UNK], as in the first BERT.
            max_input_chars_per_word=100,
            continuing_subword_prefix=_NO_PREFIX,
        )
    )
    tokenizer.normalizer = normalizers.BertNormalizer(
        clean_text=True, handle_chinese_chars=False, strip_accents=True, lowercase=True
    )
    tokenizer.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    tokenizer.decoder = decoders.WordPiece(prefix=_NO_PREFIX)
    trainer = trainers.WordPieceTrainer(
        vocab_size=settings.vocabulary_size,
        min_frequency=3,
        limit_alphabet=_ALPHABET_LIMIT,
        initial_alphabet=list(common_chinese_characters()),
        special_tokens=list(SPECIAL_TOKENS),
        continuing_subword_prefix=_NO_PREFIX,
    )
    tokenizer.train_from_iterator(texts, trainer)
    _frame_texts(tokenizer)
    return tokenizer


def _frame_texts(tokenizer: Tokenizer) -> None:
    frame = [(token, tokenizer.token_to_id(token)) for token in (START, END)]
    tokenizer.post_processor = processors.TemplateProcessing(
        single=f"{START} $A {END}", pair=f"{START} $A {END} $B:1 {END}:1", special_tokens=frame
    )


def common_chinese_characters() -> Iterator[str]:
    """Level 1 of GB 2312: rows 16 to 55 of its code table."""
    for row in range(0xB0, 0xD8):
        for cell in range(0xA1, 0xFF):
            yield from bytes((row, cell)).decode("gb2312", "ignore")


def unknown_rate(tokenizer: Tokenizer, texts: list[str]) -> float:
    unknown = tokenizer.token_to_id(UNKNOWN)
    ids = encode_texts(tokenizer, texts)
    return sum(text.count(unknown) for text in ids) / sum(len(text) for text in ids)
