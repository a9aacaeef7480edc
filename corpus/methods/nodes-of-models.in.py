# corpus: select=methods
from keras.layers import Dense, Input
from keras.models import Model, Sequential

x = Input((3,))
model = Model(x, Dense(4)(x))
feed = {model.get_input_at(0): data}
print(model.get_output_at(0), model.get_output_shape_at(0), model.get_output_at(-1))
top = Sequential([Dense(3, input_dim=4)])
print(top.get_output_at(0), top.get_input_shape_at(0))
