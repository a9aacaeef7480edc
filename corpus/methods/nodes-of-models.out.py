# corpus: select=methods
from keras.layers import Dense, Input
from keras.models import Model, Sequential

x = Input((3,))
model = Model(x, Dense(4)(x))
feed = {model.input: data}
print(model.output, model.output_shape, model.get_output_at(-1))
top = Sequential([Dense(3, input_dim=4)])
print(top.outputs[0], top.input_shape)
