# corpus: select=removed
from keras.callbacks import CSVLogger
# for the other machine

log = CSVLogger("epochs.csv")
