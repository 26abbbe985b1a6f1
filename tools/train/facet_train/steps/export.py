"""Step `export`: calibrates the best checkpoint, writes the graphs and completes the model folder."""

from __future__ import annotations

import logging

import numpy as np
import torch
from tokenizers import Tokenizer
from torch import nn

from ..calibrating import Blend, fit_blend
from ..checkpoints import BEST, load_weights
from ..exporting import ExportedEncoder, export_onnx, optimise_onnx
from ..model import ShopperEncoder, bert_config
from ..model_folder import FLOAT, QUANTISED, write_model_folder
from ..name_hiding import with_hidden_names
from ..ngrams import NgramModel, load_ngrams
from ..predicting import among_siblings, count_ngrams, predict
from ..quantising import quantise
from ..records import Example, read_records
from ..settings import Settings, Workspace
from ..taxonomy import CategoryKeys, category_keys
from ..test_sets import BLENDED_TASKS, label_list
from ..tokenising import encode_texts, load_tokenizer
from ..whitening import fit_whitening


def run(workspace: Workspace, settings: Settings) -> None:
    torch.set_num_threads(settings.threads)
    keys = category_keys(workspace.data)
    tokenizer = load_tokenizer(workspace.named_tokenizer, settings.max_tokens)
    model = ShopperEncoder(bert_config(settings, load_tokenizer(workspace.tokenizer).get_vocab_size()), keys)
    load_weights(workspace.checkpoints / BEST, model)
    ngrams = load_ngrams(workspace.ngrams)
    hidden_names = np.load(workspace.hidden_names)
    blends, factor = calibrate(model, ngrams, hidden_names, tokenizer, workspace, keys)
    logging.getLogger("facet_train.export").info("blends: %s, second level: %.3f", blends, factor)
    plain = workspace.work / "export" / "plain.onnx"
    whitening = whiten(model, hidden_names, tokenizer, workspace, settings)
    export_onnx(ExportedEncoder(model, ngrams, blends, factor, whitening, hidden_names), plain)
    (workspace.model / "onnx").mkdir(parents=True, exist_ok=True)
    optimise_onnx(plain, workspace.model / FLOAT, settings)
    quantise(workspace.model / FLOAT, workspace.model / QUANTISED)
    write_model_folder(workspace.model, workspace.named_tokenizer, keys, settings)


def calibrate(
    model: ShopperEncoder,
    ngrams: NgramModel,
    hidden_names: np.ndarray,
    tokenizer: Tokenizer,
    workspace: Workspace,
    keys: CategoryKeys,
) -> tuple[dict[str, Blend], float]:
    """Fits on dev: sentiment on what carries an opinion, category on everything that has one.

    The second level is the encoder's alone: its factor is one over a temperature.
    """
    dev = [e for e in read_records(workspace.examples, Example) if e.split == "dev" and (e.sentiment or e.category)]
    ids = encode_texts(tokenizer, (e.text for e in dev))
    predictions = predict(model, with_hidden_names(hidden_names, ids))
    counted = count_ngrams(ngrams, ids)
    blends = {}
    for task in BLENDED_TASKS:
        labels = label_list(task, keys)
        used = [i for i, e in enumerate(dev) if getattr(e, task) and (task == "category" or "review" in e.kind)]
        logits = (getattr(answers, task)[used].astype(np.float64) for answers in (predictions, counted))
        blends[task] = fit_blend(*logits, np.array([labels.index(getattr(dev[i], task)) for i in used]))
    deep = [i for i, e in enumerate(dev) if e.subcategory]
    labels = np.array([keys.second.index(dev[i].subcategory) for i in deep])
    shares = among_siblings(predictions.subcategory[deep].astype(np.float64), labels, model.levels)
    return blends, fit_blend(shares, np.zeros_like(shares), labels).encoder


def whiten(
    model: ShopperEncoder, hidden_names: np.ndarray, tokenizer: Tokenizer, workspace: Workspace, settings: Settings
) -> nn.Linear:
    """Fits on a sample of short training texts of every source, as the encoder reads them."""
    short = [e.text for e in read_records(workspace.examples, Example) if e.split == "train" and "review" not in e.kind]
    chosen = np.random.default_rng(settings.seed).choice(len(short), settings.whitening_texts, replace=False)
    ids = encode_texts(tokenizer, (short[place] for place in chosen))
    return fit_whitening(predict(model, with_hidden_names(hidden_names, ids)).mean, settings.whitening_power)
