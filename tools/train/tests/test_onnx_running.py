from facet_train.onnx_running import platform_length


def test_lengths_are_those_of_the_platform() -> None:
    assert [platform_length(tokens) for tokens in (1, 31, 32)] == [1, 31, 32]
    assert [platform_length(tokens) for tokens in (33, 34, 35, 64)] == [34, 34, 36, 64]
    assert [platform_length(tokens) for tokens in (65, 128, 129, 256)] == [68, 128, 136, 256]
