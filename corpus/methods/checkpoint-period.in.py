# corpus: select=methods
from keras.callbacks import ModelCheckpoint

keep = ModelCheckpoint("net.h5")
keep.period = 5
print(keep.epochs_since_last_save)
