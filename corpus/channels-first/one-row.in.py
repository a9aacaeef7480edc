# corpus: select=channels-first dialect=k2
from keras.layers import Conv2D, MaxPooling2D
from keras.models import Sequential

leads = Sequential([
    Conv2D(8, 3, padding='same', input_shape=(1, 500, 12)),
    MaxPooling2D((1, 2)),
])
