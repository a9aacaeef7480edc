from tensorflow.keras import Input, Model  # type: ignore
from tensorflow.keras.layers import Layer  # isort: skip
from tensorflow.keras.utils import get_source_inputs as inputs_of  # isort: skip

print(Input, Model, Layer, inputs_of)
