# corpus: select=arguments dialect=k2
from keras.callbacks import ModelCheckpoint

a = ModelCheckpoint('w-{epoch}.hdf5', save_weights_only=True)
b = ModelCheckpoint('best.h5', period=5)
