# corpus: select=backend,arguments dialect=k2
from keras import backend as K
from keras.layers import Dense
from keras.models import Model, Sequential, Input

model = Sequential([Dense(4, input_dim=8), Dense(1)])
f = K.function([model.input], [model.layers[0].output, model.output])
first, second = f([x])

inputs = Input((8,))
graph = Model(inputs, Dense(1)(inputs))
g = K.function(graph.inputs + [K.learning_phase()], graph.outputs)
print(g([x, 0.])[-1])
