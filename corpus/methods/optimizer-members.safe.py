# corpus: select=methods
from keras.optimizers import Adam

adam = Adam()
print(adam.decay, adam.initial_decay, adam.iterations)
adam.iterations.assign(0)
state = adam.get_weights()
count = len(adam.weights)
updates = adam.get_updates(loss=loss, params=params)
grads = adam.get_gradients(loss, params)
