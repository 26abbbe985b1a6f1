"""Writes the model card: prose from `card_template.md`, every number from the report."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

from .golden_texts import GOLDEN_ANSWERS
from .test_sets import TASKS

Report = dict[str, Any]
_TEMPLATE = Path(__file__).with_name("card_template.md")
_PLACE = re.compile(r"\{\{(\w+)\}\}")
# Fewer texts than this say little about a source.
_FEWEST_TEXTS = 40
LANGUAGE_NAMES = {"en": "English", "zh": "Chinese"}


def write_card(folder: Path, report: Report) -> None:
    template = _TEMPLATE.read_text(encoding="utf-8")
    parts = PARTS | {
        "architecture": lambda report: architecture_line(report, folder),
        "made_up_texts": lambda _: made_up_table(folder),
    }
    card = _PLACE.sub(lambda place: parts[place[1]](report), template)
    (folder / "README.md").write_text(card, encoding="utf-8")


def architecture_line(report: Report, folder: Path) -> str:
    config, described = (json.loads((folder / f"{name}.json").read_text("utf-8")) for name in ("config", "facet"))
    layers, pieces = config["num_hidden_layers"], report["pieces"]
    return (
        f"{layers} layer{'s' if layers > 1 else ''} × {config['hidden_size']}, {config['num_attention_heads']} heads, "
        f"intermediate {config['intermediate_size']:,}; {pieces['learnt']:,} pieces learnt on both languages, Chinese "
        f"words among them, and {pieces['names']:,} first names, which are all read as [MASK]; up to "
        f"{described['maxTokens']} tokens, the rest is cut."
    )


def result_table(report: Report, task: str) -> str:
    lines = [
        "| language | texts of | n | accuracy | macro-F1 | calibration error "
        "| TF-IDF accuracy | TF-IDF macro-F1 | majority |",
        "| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |",
    ]
    return "\n".join(lines + [_result_line(row) for row in _rows(report, task)])


def _rows(report: Report, task: str) -> list[dict[str, Any]]:
    chosen = [row for row in report["results"] if row["task"] == task and row["model"]["texts"] >= _FEWEST_TEXTS]
    return sorted(chosen, key=lambda row: (row["language"], ":" in row["group"], row["group"]))


def _result_line(row: dict[str, Any]) -> str:
    model, tfidf = row["model"], row["tfidf"]
    best, rival = f"{model['accuracy']:.3f}", f"{tfidf['accuracy']:.3f}"
    if model["accuracy"] >= tfidf["accuracy"]:
        best = f"**{best}**"
    else:
        rival = f"**{rival}**"
    cells = [
        LANGUAGE_NAMES[row["language"]], row["group"], model["texts"], best, f"{model['macro_f1']:.3f}",
        f"{model['calibration_error']:.3f}", rival, f"{tfidf['macro_f1']:.3f}", f"{row['majority']['accuracy']:.3f}",
    ]  # fmt: skip
    return "| " + " | ".join(str(cell) for cell in cells) + " |"


def where_tfidf_wins(report: Report) -> str:
    lost = [
        f"- {row['task']}, {LANGUAGE_NAMES[row['language']]}, {row['group']}: "
        f"{row['model']['accuracy']:.3f} against {row['tfidf']['accuracy']:.3f}"
        for task in TASKS
        for row in _rows(report, task)
        if row["model"]["accuracy"] < row["tfidf"]["accuracy"]
    ]
    return "\n".join(lost) or "- nowhere among the groups above"


def check_table(report: Report) -> str:
    padding, speed = report["checks"]["padding"], report["checks"]["speed"]
    rows = [
        ("alone against padded batch, lowest cosine", padding, "lowest_cosine", ".6f"),
        ("the same, mean cosine", padding, "mean_cosine", ".6f"),
        ("short texts a second, one thread", speed, "texts_per_second", ".0f"),
        ("their mean tokens", speed, "mean_tokens", ".0f"),
    ]
    lines = [
        f"| {name} | {found['fp32'][key]:{form}} | {found['int8'][key]:{form}} |" for name, found, key, form in rows
    ]
    return "\n".join(["| check | fp32 | int8 |", "| --- | ---: | ---: |", *lines])


def quantisation_line(report: Report) -> str:
    found = report["checks"]["quantisation"]
    return (
        f"int8 chooses fp32's sentiment for {found['sentiment_label_agreement']:.2%} of the test texts and its "
        f"category for {found['category_label_agreement']:.2%} (second level: "
        f"{found['subcategory_label_agreement']:.2%}); embeddings agree to a mean cosine of "
        f"{found['mean_cosine']:.4f} (lowest {found['lowest_cosine']:.4f})."
    )


def translation_line(report: Report) -> str:
    found = report["checks"]["translation"]
    return (
        f"Among {found['candidates']} category names held out from training, a Chinese name's nearest English name "
        f"is its translation for {found['chinese_to_english_first']:.1%}, an English name's nearest Chinese one for "
        f"{found['english_to_chinese_first']:.1%}. Many of the names are words of everyday life that the project's "
        f"dictionary holds, alone or with others; of the {found['untaught']} that no training pair holds, it is "
        f"{found['untaught_chinese_to_english_first']:.1%} and {found['untaught_english_to_chinese_first']:.1%}, among "
        "all the others."
    )


def bias_line(report: Report) -> str:
    found = report["checks"]["bias"]
    return (
        f"mean score {found['gender_shift']:+.4f} for women against men, {found['name_origin_shift']:+.4f} for names "
        "common among African Americans against names common among European ones "
        f"({found['sentences']:,} sentences; the score runs from -1 to 1)"
    )


def made_up_table(folder: Path) -> str:
    """The golden texts as the shipped file answers them, beside what a person would say."""
    described, expected = (json.loads((folder / f"{name}.json").read_text("utf-8")) for name in ("facet", "expected"))
    lines = ["| text | sentiment | should be | category | should be |", "| --- | --- | --- | --- | --- |"]
    for (text, sentiment, category), golden in zip(GOLDEN_ANSWERS, expected["texts"], strict=True):
        said = [_top(described[task]["labels"], golden["int8"][task]) for task in ("sentiment", "category")]
        lines.append(f"| {text} | {said[0]} | {sentiment} | {said[1]} | {category or 'no ground for one'} |")
    return "\n".join(lines)


def _top(labels: list[str], probabilities: list[float]) -> str:
    highest = max(probabilities)
    return f"{labels[probabilities.index(highest)]} {highest:.2f}"


def source_counts(report: Report) -> str:
    lines = [f"| {name} | {count:,} |" for name, count in report["texts"]["by_source"].items()]
    return "\n".join(["| source | texts |", "| --- | ---: |", *lines])


def split_line(report: Report) -> str:
    splits, unknown = report["texts"]["by_split"], report["texts"]["unknown_token_share"]
    return (
        f"{splits['train']:,} training, {splits['dev']:,} dev and {splits['test']:,} test texts. Of the held-out "
        f"tokens, {unknown['en']:.3%} in English and {unknown['zh']:.3%} in Chinese are [UNK]."
    )


def model_line(report: Report) -> str:
    size = sum(report["bytes"].values()) / 1024 / 1024
    return f"{report['model']['name']} {report['model']['version']}, {size:.1f} MiB"


def comparison_line(report: Report) -> str:
    rows = [row for task in TASKS for row in _rows(report, task)]
    lost = sum(row["model"]["accuracy"] < row["tfidf"]["accuracy"] for row in rows)
    return f"TF-IDF is more accurate in {lost} of the {len(rows)} rows above"


def training_line(report: Report) -> str:
    training = report["training"]
    return (
        f"This model saw {training['steps']:,} steps in {training['minutes']:.0f} minutes of two CPU cores "
        f"({training['skipped_steps']} steps were skipped because a loss or gradient was not finite)."
        + _pretraining_line(report.get("pretraining"))
    )


def _pretraining_line(pretraining: dict[str, Any] | None) -> str:
    """Nothing for a report from before version 1.5.0, whose model had no pre-training."""
    if pretraining is None:
        return ""
    steps, minutes = pretraining["steps"], pretraining["minutes"]
    return f" Before, it looked for replaced tokens in {steps:,} steps in {minutes:.0f} minutes."


def names_line(report: Report) -> str:
    return f"{report['pieces']['names']:,}"


def ngrams_line(report: Report) -> str:
    rows = report["ngrams"]
    return f"{rows['sentiment']:,} rows of int8 for sentiment and {rows['category']:,} for category"


PARTS: dict[str, Callable[[Report], str]] = {
    "model": model_line,
    "names": names_line,
    "ngrams": ngrams_line,
    "sentiment_results": lambda report: result_table(report, "sentiment"),
    "category_results": lambda report: result_table(report, "category"),
    "subcategory_results": lambda report: result_table(report, "subcategory"),
    "where_tfidf_wins": where_tfidf_wins,
    "checks": check_table,
    "quantisation": quantisation_line,
    "translation": translation_line,
    "bias": bias_line,
    "source_counts": source_counts,
    "comparison": comparison_line,
    "splits": split_line,
    "training": training_line,
}
