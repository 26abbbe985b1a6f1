import numpy as np
import onnx
import onnxruntime
from onnx import TensorProto, helper, numpy_helper

from facet_train.quantising import quantise_tables


def test_each_row_of_a_table_keeps_its_own_precision() -> None:
    table = np.random.default_rng(3).normal(size=(200, 16)).astype(np.float32)
    table[7] *= 1_000
    graph = helper.make_graph(
        [helper.make_node("Gather", ["table", "ids"], ["vectors"], "gather")],
        "gather",
        [helper.make_tensor_value_info("ids", TensorProto.INT64, ["texts", "tokens"])],
        [helper.make_tensor_value_info("vectors", TensorProto.FLOAT, ["texts", "tokens", 16])],
        [numpy_helper.from_array(table, "table")],
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=9)
    quantise_tables(model.graph)
    onnx.checker.check_model(model)
    assert {tensor.data_type for tensor in model.graph.initializer if tensor.dims[-1] == 16} == {TensorProto.INT8}
    ids = np.arange(200).reshape(20, 10)
    (vectors,) = onnxruntime.InferenceSession(model.SerializeToString()).run(None, {"ids": ids})
    errors = np.abs(vectors - table[ids]).max(axis=-1) / np.abs(table[ids]).max(axis=-1)
    assert errors.max() <= 0.5 / 127 + 1e-6
