import os

from keras.callbacks import ModelCheckpoint
from keras.models import Sequential

FOLDER = 'weights'
model = Sequential()
for epoch in range(3):
    model.save_weights('net_%d.h5' % epoch)
    model.save_weights('net-{:02d}.hdf5'.format(epoch))
    model.save_weights(f'{FOLDER}/step{epoch}.h5')
    model.save_weights('w' + str(epoch) + '.h5', True)
    model.save_weights(os.path.join(FOLDER, 'last_%02d' % epoch))
    model.save_weights(FOLDER + "/a.weights.hdf5")
ModelCheckpoint(filepath=os.path.join('out', 'w{epoch:d}-{loss:.3f}.h5'), save_weights_only=True)
