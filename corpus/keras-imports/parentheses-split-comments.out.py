from tensorflow.keras.layers import (
    Layer,  # base class
    InputSpec,
)
from tensorflow.keras.utils import get_source_inputs  # walks the graph

print(Layer, InputSpec, get_source_inputs)
