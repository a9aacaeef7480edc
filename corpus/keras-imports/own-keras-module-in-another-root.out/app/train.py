from tensorflow.keras.layers import Dense
from tensorflow import keras

print(keras.models.Sequential([Dense(1)]))
