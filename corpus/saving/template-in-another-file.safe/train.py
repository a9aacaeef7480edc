from tensorflow.keras.callbacks import ModelCheckpoint
from tensorflow.keras.models import Sequential
from names import BEST

model = Sequential()
model.fit(x, y, epochs=9, callbacks=[ModelCheckpoint('runs/' + BEST)])
model.load_weights('runs/' + BEST.format(epoch=9))
