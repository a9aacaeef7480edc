from tensorflow.keras.layers import Dense
from tensorflow.keras.models import Sequential


def small():
    return Sequential([Dense(3, input_dim=2, kernel_initializer='ones')])
