# corpus: dialect=k1
from tensorflow import keras
from tensorflow.keras.layers import Conv2D
from tensorflow.keras.layers import Dense
from tensorflow.keras.models import Sequential

model = Sequential()
model.add(Conv2D(64, (3, 3), dilation_rate=(2, 2), padding='same'))
model.add(keras.layers.Conv1D(64, 3, dilation_rate=2))
model.add(Dense(10, input_shape=(7, 5), activation='softmax'))
model.add(Dense(units=3))
