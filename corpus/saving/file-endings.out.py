from tensorflow.keras.callbacks import ModelCheckpoint
from tensorflow.keras.models import Sequential, load_model, save_model

WEIGHTS = 'net.h5'
best = ModelCheckpoint('best.{epoch:02d}.keras')
last = ModelCheckpoint('last-%s.keras' % name)
only = ModelCheckpoint(WEIGHTS, save_weights_only=True)
model = Sequential()
model.save_weights(WEIGHTS)
model.save('net.keras')
save_model(model, 'net2.keras')
model.load_weights('weights')
other = load_model('saved', compile=False)

fine = ModelCheckpoint('w-%s' % name)
fine = ModelCheckpoint('best.h5', save_weights_only=flag)
model.save('net.h5')
model.save_weights(folder + '/net.weights.h5')
model.save_weights(path)
other = load_model('old.hdf5', compile=False)
