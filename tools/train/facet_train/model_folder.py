"""Lays out the model folder: Hugging Face's files, the graph, and `facet.json` that names what is what."""

from __future__ import annotations

import hashlib
import json
import shutil
from pathlib import Path
from typing import Any

import numpy as np

from .golden_texts import GOLDEN_TEXTS
from .model import bert_config
from .onnx_running import OnnxEncoder
from .records import SENTIMENTS
from .settings import Settings
from .taxonomy import TAXONOMY_NAME, CategoryKeys
from .tokenising import encode_texts, load_tokenizer

QUANTISED = "onnx/model_quantized.onnx"
FLOAT = "onnx/model.onnx"
_CHECKED_FILES = ("tokenizer.json", "config.json", QUANTISED)
_MAX_BYTES = 16 * 1024 * 1024
_DECIMALS = 5
_CONFIG_KEYS = (
    "model_type", "vocab_size", "hidden_size", "num_hidden_layers", "num_attention_heads", "intermediate_size",
    "hidden_act", "hidden_dropout_prob", "attention_probs_dropout_prob", "max_position_embeddings", "type_vocab_size",
    "initializer_range", "layer_norm_eps", "pad_token_id",
)  # fmt: skip


def write_json(path: Path, content: Any) -> None:
    path.write_text(json.dumps(content, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


def write_model_folder(folder: Path, tokenizer: Path, keys: CategoryKeys, settings: Settings) -> None:
    """Completes a folder that already holds both graphs."""
    shutil.copyfile(tokenizer, folder / "tokenizer.json")
    config = bert_config(settings, load_tokenizer(tokenizer).get_vocab_size()).to_dict()
    write_json(folder / "config.json", {"architectures": ["BertModel"], **{key: config[key] for key in _CONFIG_KEYS}})
    write_json(folder / "facet.json", facet_json(folder, keys, settings))
    (folder / "expected.json").write_text(_expected_json(folder, settings), encoding="utf-8")
    size = sum((folder / name).stat().st_size for name in (*_CHECKED_FILES, "facet.json", "expected.json"))
    if size > _MAX_BYTES:
        raise RuntimeError(f"the model folder takes {size} bytes of {_MAX_BYTES}")


def facet_json(folder: Path, keys: CategoryKeys, settings: Settings) -> dict[str, Any]:
    return {
        "name": settings.model_name,
        "version": settings.model_version,
        "dimensions": settings.hidden_size,
        "maxTokens": settings.max_tokens,
        "taxonomy": TAXONOMY_NAME,
        "onnx": {"default": QUANTISED},
        "outputs": {"embedding": "embedding", "sentiment": "sentiment", "category": "category"},
        "sentiment": {"labels": list(SENTIMENTS)},
        "category": {"labels": [*keys.first, *keys.second], "nested": True},
        "files": {name: _checksum(folder / name) for name in _CHECKED_FILES},
    }


def _checksum(path: Path) -> dict[str, Any]:
    content = path.read_bytes()
    return {"bytes": len(content), "sha256": hashlib.sha256(content).hexdigest()}


def _expected_json(folder: Path, settings: Settings) -> str:
    """Goldens, one text a line; each text was run alone and without padding."""
    ids = encode_texts(load_tokenizer(folder / "tokenizer.json", settings.max_tokens), GOLDEN_TEXTS)
    encoders = {"fp32": OnnxEncoder(folder / FLOAT), "int8": OnnxEncoder(folder / QUANTISED)}
    lines = []
    for text, tokens in zip(GOLDEN_TEXTS, ids, strict=True):
        outputs = {name: _rounded(encoder, tokens) for name, encoder in encoders.items()}
        lines.append(json.dumps({"text": text, "ids": tokens, **outputs}, ensure_ascii=False))
    return f'{{"version": "{settings.model_version}", "texts": [\n' + ",\n".join(lines) + "\n]}\n"


def _rounded(encoder: OnnxEncoder, tokens: list[int]) -> dict[str, list[float]]:
    encodings = encoder.run_batch([tokens])
    return {name: np.round(column[0].astype(float), _DECIMALS).tolist() for name, column in vars(encodings).items()}
