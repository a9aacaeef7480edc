# corpus: select=backend,arguments dialect=k2
from keras import backend as K
from keras.models import load_model
from tensorflow import keras

model = load_model('a.h5')
inputs = [model.layers[0].input, K.learning_phase()]
first = K.function(inputs, [model.layers[1].output])
print(first([x, 0]))

second = keras.Function([model.inputs[0]], [model.layers[1].output])
print(second([x])[0].numpy())
