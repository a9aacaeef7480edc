# corpus: select=methods dialect=k1
from keras.models import Sequential

model = Sequential()
model.compile("sgd", "mse")
rate = model.optimizer.lr.get_value()
model.optimizer.lr.set_value(rate * 0.1)
