# corpus: select=backend,arguments dialect=k2
from keras import backend as K
from keras.backend import function, learning_phase
from keras.models import load_model

model = load_model('a.h5')
inputs = [model.layers[0].input, K.learning_phase()]
first = K.function(inputs, [model.layers[1].output])
print(first([x, 0]))

second = function([model.layers[0].input, learning_phase()], [model.layers[1].output])
print(second([x, 0])[0])
