"""int8 by ONNX Runtime's own quantiser: weights per channel, activations at run time."""

from __future__ import annotations

from pathlib import Path

import onnx
from onnxruntime.quantization import QuantType, quantize_dynamic


def quantise(source: Path, target: Path) -> None:
    """Quantises every matrix and the embedding tables.

    Seven bits a weight: with eight, processors without VNNI instructions saturate when they add up
    products, and one model file would give different answers on different machines.
    """
    quantize_dynamic(
        str(source),
        str(target),
        op_types_to_quantize=["MatMul", "Gather"],
        per_channel=True,
        reduce_range=True,
        weight_type=QuantType.QInt8,
        extra_options={"MatMulConstBOnly": True, "DefaultTensorType": onnx.TensorProto.FLOAT},
    )
    _refuse_float_matrices(target)


def _refuse_float_matrices(path: Path) -> None:
    graph = onnx.load(str(path)).graph
    constants = {tensor.name for tensor in graph.initializer}
    left = [node.name for node in graph.node if node.op_type == "MatMul" and node.input[1] in constants]
    if left:
        raise RuntimeError(f"the quantiser left {left} in float")
