import os

from tensorflow.keras.callbacks import ModelCheckpoint
from tensorflow.keras.models import Sequential

FOLDER = 'weights'
model = Sequential()
for epoch in range(3):
    model.save_weights('net_%d.weights.h5' % epoch)
    model.save_weights('net-{:02d}.weights.h5'.format(epoch))
    model.save_weights(f'{FOLDER}/step{epoch}.weights.h5')
    model.save_weights('w' + str(epoch) + '.weights.h5', True)
    model.save_weights(os.path.join(FOLDER, 'last_%02d.weights.h5' % epoch))
    model.save_weights(FOLDER + "/a.weights.h5")
ModelCheckpoint(filepath=os.path.join('out', 'w{epoch:d}-{loss:.3f}.weights.h5'), save_weights_only=True)
