# corpus: select=methods
from keras.layers import LSTM, Dense
from keras.models import Sequential
from keras.optimizers import Adam

adam = Adam()
model = Sequential([LSTM(3, stateful=True, batch_input_shape=(1, 2, 3)), Dense(2)])
model.compile(adam, "mse")
print(model.layers[0].units, model.layers[1].kernel, model.layers[1].bias, model.name)
print(adam.iterations, adam.learning_rate, model.weights, model.losses, model.metrics)
model.layers[0].reset_states()
print(model.layers[0].stateful, model.layers[1].get_weights(), model.layers[1].trainable)
model.trainable = False
model.stop_training = True
model.layers[1].trainable = True
model.pop()
