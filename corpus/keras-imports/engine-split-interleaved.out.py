from tensorflow.keras.layers import Layer, InputSpec
from tensorflow.keras.models import Model

print(Layer, Model, InputSpec)
