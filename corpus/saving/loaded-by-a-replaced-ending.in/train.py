from keras.layers import Dense
from keras.models import Sequential

model = Sequential([Dense(1, input_dim=4)])
with open("model.json", "w") as out:
    out.write(model.to_json())
model.save_weights("model.h5")
