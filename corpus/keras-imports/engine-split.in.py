from keras.engine import Model, Layer, Input
from keras.engine.topology import get_source_inputs, Layer as Base

x = Input(shape=(2,))
model = Model(x, x)
print(Layer, Base, get_source_inputs)
