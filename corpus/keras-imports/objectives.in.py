from keras import objectives
from keras.objectives import categorical_crossentropy, mse


def total(y_true, y_pred):
    return categorical_crossentropy(y_true, y_pred) + objectives.mse(y_true, y_pred)
