# Keras 3 only warns: the path ends as the format wants
import os
from tensorflow import keras

model = keras.Sequential([keras.layers.Dense(3)])
path = os.path.join(folder, "model.keras")
model.save(path, save_format="keras_v3")
model.save("model.keras", save_format="keras")
model.save("model.h5", save_format="h5")
