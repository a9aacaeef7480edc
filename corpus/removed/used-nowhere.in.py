# corpus: select=removed
from keras.callbacks import BaseLogger, CSVLogger
from keras.utils import multi_gpu_model  # for the other machine

log = CSVLogger("epochs.csv")
