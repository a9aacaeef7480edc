from tensorflow.keras import backend as K


def dice(y_true, y_pred):
    inter = K.sum(y_true * y_pred)
    return 2.0 * inter / (K.sum(y_true) + K.sum(y_pred) + K.epsilon())
