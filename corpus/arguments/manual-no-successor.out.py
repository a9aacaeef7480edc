from tensorflow.keras.callbacks import ModelCheckpoint
from tensorflow.keras.layers import Dense
from tensorflow.keras.models import Sequential
from tensorflow.keras.optimizers import Nadam
from tensorflow.keras import initializers


def build(weights, masks):
    model = Sequential([Dense(2, kernel_initializer=initializers.Constant(weights[0]), bias_initializer=initializers.Constant(weights[1]))])
    model.compile('adam', 'mse', sample_weight_mode='temporal')
    callback = ModelCheckpoint('best.h5', period=5)
    return model, callback, Nadam(schedule_decay=0.1)
