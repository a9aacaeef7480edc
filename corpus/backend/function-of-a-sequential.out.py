# corpus: select=backend,arguments dialect=k2
from keras.layers import Dense
from keras.models import Model, Sequential, Input
from tensorflow import keras

model = Sequential([Dense(4, input_dim=8), Dense(1)])
f = keras.Function([model.inputs[0]], [model.layers[0].output, model.outputs[0]])
first, second = [value.numpy() for value in f([x])]

inputs = Input((8,))
graph = Model(inputs, Dense(1)(inputs))
g = keras.Function(graph.inputs, graph.outputs)
print(g([x])[-1].numpy())
