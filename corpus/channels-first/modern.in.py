from tensorflow.keras.layers import Conv2D
from tensorflow.keras.models import Sequential

model = Sequential([Conv2D(32, 3, input_shape=(3, 64, 64))])
