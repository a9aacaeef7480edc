# corpus: select=methods
from keras.layers import Dense, Input
from keras.models import Model

x = Input((8,))
hidden = Dense(4)
model = Model(x, hidden(x))
assert hidden.output.shape == (None, 4)
for layer in model.layers:
    print(layer.name, layer.input.shape, layer.output.shape)
for number, layer in enumerate(model.layers[1:]):
    print(number, layer.output.shape[-1])
print(model.layers[-1].output.shape, model.get_layer("out").input.shape[1:])
print([layer.output.shape for layer in reversed(model.layers)])
