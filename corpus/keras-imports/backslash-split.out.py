from tensorflow.keras.layers import Layer
from tensorflow.keras.models import Model

print(Layer, Model)
