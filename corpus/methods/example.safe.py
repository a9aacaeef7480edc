# corpus: select=methods
from keras.layers import Dense
from keras.models import Sequential
import numpy as np

model = Sequential()
model.add(Dense(32, activation="relu", input_shape=(4,)))
model.add(Dense(3, activation="softmax"))
model.compile("sgd", "categorical_crossentropy")
model.fit(flowers, species)

kinds = np.argmax(model.predict(new_flowers, verbose=0), axis=-1)
chances = model.predict(new_flowers, verbose=0)
model.optimizer.lr = 0.001
for layer in model.layers:
    print(layer.name, layer.output_shape)
print(model.evaluate(flowers, species, return_dict=True))
