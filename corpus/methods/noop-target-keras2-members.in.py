# corpus: select=methods target=keras2
from keras.models import Sequential
from keras.layers import Dense

model = Sequential([Dense(3, input_dim=2)])
model.compile("sgd", "mse")
print(model.optimizer.lr, model.input, model.output, model.layers[0].output_shape)
print(model.metrics_names, model.layers[0].get_output_at(0), model.stateful)
model.reset_states()
model.outputs = [model.layers[-1].output]
