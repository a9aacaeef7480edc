import config
from tensorflow.keras.models import Sequential

model = Sequential()
model.load_weights(config.WEIGHTS)
model.load_weights('../data/final.h5')
