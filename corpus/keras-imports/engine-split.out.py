from tensorflow.keras import Model, Layer, Input
from tensorflow.keras.utils import get_source_inputs
from tensorflow.keras.layers import Layer as Base

x = Input(shape=(2,))
model = Model(x, x)
print(Layer, Base, get_source_inputs)
