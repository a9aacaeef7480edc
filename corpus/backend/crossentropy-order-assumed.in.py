# corpus: select=backend,arguments
from keras import backend as K
from keras.models import Sequential

model = Sequential()


def loss(y_true, y_pred):
    return K.binary_crossentropy(y_true, y_pred)
