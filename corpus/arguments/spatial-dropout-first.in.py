# corpus: select=arguments dialect=k2
from keras.layers import SpatialDropout1D
from keras.models import Sequential

model = Sequential()
model.add(SpatialDropout1D(0.2, input_shape=(10, 3), batch_size=4))
