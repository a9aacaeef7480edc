# corpus: select=string-ids
from keras.models import load_model


def logcosh(y_true, y_pred):
    return y_pred - y_true


model = load_model('model.h5', custom_objects={'logcosh': logcosh})
