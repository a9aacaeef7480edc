# corpus: select=arguments dialect=k2
from keras.callbacks import ModelCheckpoint

best = ModelCheckpoint('best.h5', 'val_loss', 1, True, False, 'auto', 1)
