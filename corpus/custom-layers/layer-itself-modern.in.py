# corpus: select=custom-layers
import mine
from mine import Layer
from tensorflow.keras.models import Sequential

model = Sequential()
model.add(Layer(input_shape=(4,)))
model.add(mine.layers.Layer())
