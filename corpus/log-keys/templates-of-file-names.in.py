# corpus: select=log-keys
import os

from keras.callbacks import ModelCheckpoint
from keras.layers import Dense
from keras.models import Sequential

folder = 'out'
path = 'net.{epoch:02d}-{val_acc:.3f}.h5'
full = folder + '/' + 'net.{epoch:02d}-{acc:.3f}.h5'
model = Sequential([Dense(1, input_dim=4)])
model.compile('adam', 'mse', metrics=['accuracy'])
callbacks = [
    ModelCheckpoint(path),
    ModelCheckpoint(full),
    ModelCheckpoint(os.path.join(folder, 'w{epoch}-{val_acc}.h5')),
    ModelCheckpoint(filepath='%s/w{epoch}-{val_acc:.1f}.h5' % folder),
    ModelCheckpoint('{}/w{{epoch}}-{{val_acc:.1f}}.h5'.format(folder)),
    ModelCheckpoint(f'{folder}/w{{epoch}}-{{val_acc:.1f}}.h5'),
]
model.fit(x, y, validation_split=0.2, callbacks=callbacks)
print('{epoch}: {acc}'.format(epoch=1, acc=2))
