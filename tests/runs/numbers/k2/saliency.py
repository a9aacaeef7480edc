"""The gradient of a class with respect to the input."""
import numpy as np
from keras import backend as K
from keras.layers import Dense
from keras.models import Sequential
from common import report, seed_weights

random = np.random.RandomState(19)
x = random.uniform(-1, 1, (4, 6)).astype('float32')
model = Sequential([Dense(8, activation='tanh', input_shape=(6,)), Dense(3, activation='softmax')])
seed_weights(model)

class_output = model.output[:, 1]
grads = K.gradients(class_output, model.input)[0]
compute = K.function([model.input], [grads, class_output])
saliency, scores = compute([x])
report(saliency=np.abs(saliency), scores=scores)
