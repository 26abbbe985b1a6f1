"""Writes the model as one ONNX graph: ids in; embedding, sentiment and category out."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import torch
from onnxruntime.transformers.fusion_options import FusionOptions
from onnxruntime.transformers.optimizer import optimize_model
from torch import Tensor, nn
from torch.nn import functional

from .calibrating import Blend
from .model import ShopperEncoder
from .ngrams import NgramModel
from .settings import Settings

OPSET = 17
INPUT_NAMES = ["input_ids", "attention_mask"]
OUTPUT_NAMES = ["embedding", "sentiment", "category"]


class ExportedEncoder(nn.Module):
    """The model as it ships: calibrated probabilities [batch, labels] and a unit embedding [batch, hidden].

    The labels of the category are both levels, the first one before the second.
    """

    def __init__(
        self,
        model: ShopperEncoder,
        ngrams: NgramModel,
        blends: dict[str, Blend],
        subcategory_factor: float,
        whitening: nn.Linear,
        hidden_names: np.ndarray,
    ) -> None:
        super().__init__()
        self.register_buffer("hidden_names", torch.from_numpy(hidden_names))
        self.model, self.ngrams, self.blends, self.whitening = model, ngrams, blends, whitening
        self.subcategory_factor = subcategory_factor

    def forward(self, input_ids: Tensor, attention_mask: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        outputs = self.model(self.hidden_names[input_ids.long()], attention_mask)
        counted = self.ngrams(input_ids, attention_mask)
        sentiment = self.blends["sentiment"].of(outputs.sentiment, counted[0])
        category = self.blends["category"].of(outputs.category, counted[1])
        embedding = functional.normalize(self.whitening(functional.normalize(outputs.mean, dim=-1)), dim=-1)
        levels = self.model.levels.both(category.softmax(dim=-1), outputs.subcategory * self.subcategory_factor)
        return embedding, sentiment.softmax(dim=-1), levels


def export_onnx(encoder: ExportedEncoder, path: Path) -> None:
    """int32 inputs [batch, sequence]: JavaScript has no cheap 64-bit integers."""
    path.parent.mkdir(parents=True, exist_ok=True)
    ids = torch.tensor([[2, 9, 8, 7, 3], [2, 9, 3, 0, 0]], dtype=torch.int32)
    torch.onnx.export(
        encoder.eval(),
        (ids, (ids != 0).to(torch.int32)),
        str(path),
        input_names=INPUT_NAMES,
        output_names=OUTPUT_NAMES,
        dynamic_axes={name: {0: "batch", 1: "sequence"} for name in INPUT_NAMES}
        | {n: {0: "batch"} for n in OUTPUT_NAMES},
        opset_version=OPSET,
        dynamo=False,
    )


def optimise_onnx(source: Path, target: Path, settings: Settings) -> None:
    """Fuses layer norms and GELUs. Attention stays apart: its fusion assumes where the padding is."""
    options = FusionOptions("bert")
    options.enable_attention = False
    options.enable_embed_layer_norm = False
    optimised = optimize_model(
        str(source),
        model_type="bert",
        num_heads=settings.head_count,
        hidden_size=settings.hidden_size,
        optimization_options=options,
        opt_level=0,
    )
    optimised.save_model_to_file(str(target))
