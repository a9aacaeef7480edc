import common
from common import K as backend
from tensorflow.keras import backend as K


def loss(y_true, y_pred):
    total = common.K.binary_crossentropy(y_pred, y_true)
    if K.image_data_format() == 'channels_last':
        total = backend.expand_dims(total, dim=-1)
    return total + backend.in_train_phase(0., 1.) + common.np.mean([1, 2])
