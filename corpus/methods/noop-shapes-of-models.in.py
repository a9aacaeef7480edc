# corpus: select=methods
from keras.layers import Dense
from keras.models import Model, Sequential

model = Sequential([Dense(3, input_dim=2)])
print(model.input_shape, model.output_shape, model.inputs, model.outputs)
net = Model(a, b)
print(net.input_shape, net.output_shape, net.input, net.output, net.output_names)
