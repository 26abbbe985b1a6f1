"""Step `export`: calibrates the best checkpoint, writes the graphs and completes the model folder."""

from __future__ import annotations

import logging

import torch

from ..batches import encode_examples
from ..calibrating import fit_temperature
from ..checkpoints import load_weights
from ..exporting import export_onnx, optimise_onnx
from ..model import ShopperEncoder, bert_config
from ..model_folder import FLOAT, QUANTISED, write_model_folder
from ..predicting import predict
from ..quantising import quantise
from ..records import Example, read_records
from ..settings import Settings, Workspace
from ..taxonomy import top_category_keys
from ..tokenising import encode_texts, load_tokenizer


def run(workspace: Workspace, settings: Settings) -> None:
    torch.set_num_threads(settings.threads)
    keys = top_category_keys(workspace.data)
    tokenizer = load_tokenizer(workspace.tokenizer, settings.max_tokens)
    model = ShopperEncoder(bert_config(settings, tokenizer.get_vocab_size()), len(keys))
    load_weights(workspace.checkpoints / "best.pt", model)
    temperatures = calibrate(model, workspace, settings, keys)
    logging.getLogger("facet_train.export").info("temperatures: %s", temperatures)
    plain = workspace.work / "export" / "plain.onnx"
    export_onnx(model, temperatures, plain)
    (workspace.model / "onnx").mkdir(parents=True, exist_ok=True)
    optimise_onnx(plain, workspace.model / FLOAT, settings)
    quantise(workspace.model / FLOAT, workspace.model / QUANTISED)
    write_model_folder(workspace.model, workspace.tokenizer, keys, settings)


def calibrate(model: ShopperEncoder, workspace: Workspace, settings: Settings, keys: list[str]) -> dict[str, float]:
    """Fits on dev: sentiment on what carries an opinion, category on everything that has one."""
    tokenizer = load_tokenizer(workspace.tokenizer, settings.max_tokens)
    dev = [e for e in read_records(workspace.examples, Example) if e.split == "dev" and (e.sentiment or e.category)]
    encoded = encode_examples(dev, encode_texts(tokenizer, (e.text for e in dev)), keys, settings.balance_exponent)
    predictions = predict(model, encoded.ids)
    temperatures = {}
    for task in ("sentiment", "category"):
        targets = getattr(encoded, task)
        used = [i for i, e in enumerate(dev) if targets[i].any() and (task == "category" or "review" in e.kind)]
        temperatures[task] = fit_temperature(getattr(predictions, task)[used], targets[used].argmax(axis=1))
    return temperatures
