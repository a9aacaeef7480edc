from tensorflow.keras.layers import Layer
from tensorflow.keras.utils import get_source_inputs

print(Layer, get_source_inputs)
