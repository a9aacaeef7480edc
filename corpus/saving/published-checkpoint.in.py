# corpus: select=saving dialect=k2
from keras.applications import VGG16
from keras.callbacks import ModelCheckpoint
from keras.utils import get_file

URL = 'https://example.org/weights.28-3.73.hdf5'
model = VGG16(weights=None)
model.load_weights(get_file('weights.28-3.73.hdf5', URL))
model.load_weights('old/weights.27-3.81.hdf5')
model.fit(x, y, callbacks=[ModelCheckpoint('weights.{epoch:02d}-{val_loss:.2f}.h5')])
model.fit(x, y, callbacks=[ModelCheckpoint('weights.{epoch:02d}-{val_loss:.2f}.hdf5')])
