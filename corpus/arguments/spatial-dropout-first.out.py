# corpus: select=arguments dialect=k2
from keras.layers import Input, SpatialDropout1D
from keras.models import Sequential

model = Sequential()
model.add(Input(shape=(10, 3), batch_size=4))
model.add(SpatialDropout1D(0.2))
