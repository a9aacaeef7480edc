import os

from tensorflow.keras.models import Sequential

FOLDER = 'out'
model = Sequential()
for epoch in range(3):
    name = os.path.join(FOLDER, 'net-{:d}.h5'.format(epoch))
    if os.path.exists(FOLDER + '/step_%d.h5' % epoch) and os.path.isfile(name):
        model.load_weights(FOLDER + '/step_%d.h5' % epoch)
    model.fit(x, y)
    model.save_weights('{}/step_{:d}.h5'.format(FOLDER, epoch))
    model.save_weights(f'{FOLDER}/net-{epoch}.h5')
    print(f'{FOLDER}/net-{epoch}.h5')
