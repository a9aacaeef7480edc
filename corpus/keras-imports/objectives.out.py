from tensorflow.keras import losses as objectives
from tensorflow.keras.losses import categorical_crossentropy, mse


def total(y_true, y_pred):
    return categorical_crossentropy(y_true, y_pred) + objectives.mse(y_true, y_pred)
