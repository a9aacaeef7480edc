"""The networks."""

import keras.backend as K
from keras.engine import Input, Model
from keras.layers.convolutional import Conv2D
from keras.layers.core import Dense, Dropout, Flatten  # noqa: E402
from keras.layers.pooling import GlobalAveragePooling2D, MaxPooling2D
from keras.models import Sequential
from keras.utils import multi_gpu_model, plot_model

from data import SIZE, SPECIES


def build_small():
    """Good enough to try things out."""
    model = Sequential()
    model.add(Conv2D(16, (3, 3), activation='relu', input_shape=SIZE + (3,)))
    model.add(MaxPooling2D(pool_size=(2, 2)))
    model.add(Flatten())
    model.add(Dropout(0.25))
    model.add(Dense(len(SPECIES), activation='softmax'))
    return model


def build_large(gpus=1):
    K.clear_session()
    pictures = Input(shape=SIZE + (3,))
    x = Conv2D(32, (3, 3), activation='relu')(pictures)
    x = MaxPooling2D()(x)
    x = Conv2D(64, (3, 3), activation='relu')(x)
    x = GlobalAveragePooling2D()(x)
    model = Model(inputs=pictures, outputs=Dense(len(SPECIES), activation='softmax')(x))
    if gpus > 1:
        model = multi_gpu_model(model, gpus=gpus)
    return model


def draw(model, file_name):
    plot_model(model, to_file=file_name, show_shapes=True)
