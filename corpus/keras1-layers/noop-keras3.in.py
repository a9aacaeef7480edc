# corpus: dialect=modern
import keras
from keras.layers import Conv2D, Dense

a = Conv2D(64, 3, 2)
b = Dense(10, "relu")
c = keras.Model(inputs=[a], outputs=[b])
d = keras.layers.MaxPooling2D(2, 2, "same")
