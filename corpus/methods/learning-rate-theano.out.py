# corpus: select=methods dialect=k1
from keras.models import Sequential

model = Sequential()
model.compile("sgd", "mse")
rate = model.optimizer.learning_rate.numpy()
model.optimizer.learning_rate.assign(rate * 0.1)
