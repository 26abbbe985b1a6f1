"""Step `evaluate`: measures the exported model on the test split and writes report and card."""

from __future__ import annotations

import json
import logging
from collections import Counter
from pathlib import Path
from typing import Any

from tokenizers import Tokenizer

from .. import checks
from ..card import write_card
from ..checkpoints import BEST, read_state
from ..metrics import score
from ..model_folder import FLOAT, QUANTISED, write_json
from ..ngrams import NgramModel, load_ngrams
from ..onnx_running import OnnxEncoder
from ..records import Example, Pair, read_records
from ..settings import Settings, Workspace
from ..taxonomy import category_keys
from ..test_sets import BLENDED_TASKS, LANGUAGES, TASKS, report_groups, select
from ..tokenising import encode_texts, load_tokenizer
from . import rivals
from .tokenizer import unknown_rate

_PADDING_TEXTS = 320
_SPEED_TEXTS = 1_500
# fp32 takes three times as long; every third test text says enough about how int8 differs.
_QUANTISATION_ONE_IN = 3
_SHORT_TEXT_TOKENS = 40


def run(workspace: Workspace, settings: Settings) -> None:
    rivals.run(workspace, settings)
    examples = list(read_records(workspace.examples, Example))
    labelled = [e for e in examples if e.sentiment or e.category]
    tokenizer = load_tokenizer(workspace.model / "tokenizer.json", settings.max_tokens)
    full, quantised = (OnnxEncoder(workspace.model / name) for name in (FLOAT, QUANTISED))
    report = {
        "model": {"name": settings.model_name, "version": settings.model_version},
        "pretraining": _training(workspace.pretraining),
        "training": _training(workspace.checkpoints),
        "ngrams": _ngram_rows(load_ngrams(workspace.ngrams)),
        "pieces": _pieces(workspace),
        "texts": _text_counts(workspace.model, examples),
        "results": _results(workspace, labelled, tokenizer, quantised),
        "checks": _checks(workspace, labelled, tokenizer, full, quantised),
        "bytes": {name: (workspace.model / name).stat().st_size for name in (QUANTISED, "tokenizer.json")},
    }
    write_json(workspace.model / "report.json", report)
    write_card(workspace.model, report)
    logging.getLogger("facet_train.evaluate").info("wrote %s", workspace.model / "README.md")


def _training(checkpoints: Path) -> dict[str, Any]:
    state = read_state(checkpoints / BEST)
    return {"steps": state.steps, "minutes": state.used_seconds / 60, "skipped_steps": state.skipped_steps}


def _ngram_rows(ngrams: NgramModel) -> dict[str, int]:
    return {task: len(getattr(ngrams, task).values) for task in BLENDED_TASKS}


def _pieces(workspace: Workspace) -> dict[str, int]:
    learnt, all_pieces = (
        load_tokenizer(path).get_vocab_size() for path in (workspace.tokenizer, workspace.named_tokenizer)
    )
    return {"learnt": learnt, "names": all_pieces - learnt}


def _text_counts(model: Path, examples: list[Example]) -> dict[str, Any]:
    tokenizer = load_tokenizer(model / "tokenizer.json")
    held_out = {lang: [e.text for e in examples if e.language == lang and e.split != "train"] for lang in LANGUAGES}
    return {
        "by_split": dict(Counter(e.split for e in examples)),
        "by_source": dict(sorted(Counter(e.source for e in examples).items())),
        "unknown_token_share": {lang: unknown_rate(tokenizer, texts) for lang, texts in held_out.items()},
    }


def _results(
    workspace: Workspace, examples: list[Example], tokenizer: Tokenizer, encoder: OnnxEncoder
) -> list[dict[str, Any]]:
    """One row per task, language and group: the shipped int8 model beside its rivals."""
    rows, keys = [], category_keys(workspace.data)
    for task in TASKS:
        for language in LANGUAGES:
            test = select(examples, task, language, "test", keys)
            rival_scores = json.loads(rivals.rival_file(workspace, task, language).read_text("utf-8"))
            answers = encoder.run_each(encode_texts(tokenizer, test.texts)).of(task, keys)
            for group, chosen in report_groups(test.examples, task).items():
                model = score(answers[chosen], test.labels[chosen])
                rows.append({"task": task, "language": language, "group": group, "model": model, **rival_scores[group]})
    return rows


def _checks(
    workspace: Workspace, examples: list[Example], tokenizer: Tokenizer, full: OnnxEncoder, quantised: OnnxEncoder
) -> dict[str, Any]:
    test = [e for e in examples if e.split == "test"]
    ids = encode_texts(tokenizer, (e.text for e in test))
    mixed = ids[:: max(len(ids) // _PADDING_TEXTS, 1)][:_PADDING_TEXTS]
    short = [text for text in ids if len(text) <= _SHORT_TEXT_TOKENS][::3][:_SPEED_TEXTS]
    compared = ids[::_QUANTISATION_ONE_IN]
    names = [p for p in read_records(workspace.pairs, Pair) if p.split == "test" and p.source == "translation_leaf"]
    return {
        "padding": {"fp32": checks.padding_check(full, mixed), "int8": checks.padding_check(quantised, mixed)},
        "quantisation": checks.quantisation_check(
            full.run_each(compared), quantised.run_each(compared), category_keys(workspace.data)
        ),
        "translation": checks.retrieval_check(quantised, tokenizer, names),
        "bias": checks.bias_check(quantised, tokenizer, workspace.data),
        "speed": {"fp32": checks.speed_check(full, short), "int8": checks.speed_check(quantised, short)},
    }
