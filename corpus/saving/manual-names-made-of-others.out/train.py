# corpus: select=saving dialect=k2
from keras.layers import Dense
from keras.models import Sequential

model = Sequential([Dense(1, input_shape=(2,))])
with open("car.json", "w") as file:
    file.write(model.to_json())
model.save_weights("car.weights.h5")
