from tensorflow.keras.layers import Dense
from tensorflow.keras.models import Sequential

model = Sequential([Dense(3, input_shape=(2,))])
model.summary()
