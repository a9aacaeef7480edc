import sys

from keras.callbacks import ModelCheckpoint
from keras.models import Sequential
from keras.utils.data_utils import get_file


def keep(model, path):
    model.save_weights(path)


def by_name(other):
    other.load_weights('plain.h5', by_name=True)


model = Sequential()
keep(model, sys.argv[1])
model.save_weights('plain.h5')
name = 'cut.h5'
model.save_weights(name)
print(name.replace('.h5', '.json'))
ModelCheckpoint('sure.h5', save_weights_only=only)
model.save('both.model')
model.save_weights('both.model')
model.load_weights('checkpoint/cp.ckpt')
model.load_weights(get_file('vgg.h5', URL))
model.save_weights('vgg.h5')
