# corpus: select=string-ids
from keras.losses import binary_crossentropy

SPACE = {
    'lr': [0.1, 0.01],
    'loss': ['logcosh', binary_crossentropy],
}
