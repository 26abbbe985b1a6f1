"""Writes the model as one ONNX graph: ids in; embedding, sentiment and category out."""

from __future__ import annotations

from pathlib import Path

import torch
from onnxruntime.transformers.fusion_options import FusionOptions
from onnxruntime.transformers.optimizer import optimize_model
from torch import Tensor, nn
from torch.nn import functional

from .model import ShopperEncoder
from .settings import Settings

OPSET = 17
INPUT_NAMES = ["input_ids", "attention_mask"]
OUTPUT_NAMES = ["embedding", "sentiment", "category"]


class ExportedEncoder(nn.Module):
    """The model as it ships: calibrated probabilities [batch, labels] and a unit embedding [batch, hidden]."""

    def __init__(self, model: ShopperEncoder, temperatures: dict[str, float]) -> None:
        super().__init__()
        self.model, self.temperatures = model, temperatures

    def forward(self, input_ids: Tensor, attention_mask: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        outputs = self.model(input_ids, attention_mask)
        sentiment = outputs.sentiment / self.temperatures["sentiment"]
        category = outputs.category / self.temperatures["category"]
        return functional.normalize(outputs.mean, dim=-1), sentiment.softmax(dim=-1), category.softmax(dim=-1)


def export_onnx(model: ShopperEncoder, temperatures: dict[str, float], path: Path) -> None:
    """int32 inputs [batch, sequence]: JavaScript has no cheap 64-bit integers."""
    path.parent.mkdir(parents=True, exist_ok=True)
    ids = torch.tensor([[2, 9, 8, 7, 3], [2, 9, 3, 0, 0]], dtype=torch.int32)
    torch.onnx.export(
        ExportedEncoder(model, temperatures).eval(),
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
