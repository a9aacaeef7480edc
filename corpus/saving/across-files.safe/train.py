from config import WEIGHTS
from tensorflow.keras.models import Sequential

model = Sequential()
model.save_weights(WEIGHTS)
model.save_weights('data/final.h5')
