import numpy as np
from keras.models import Sequential, load_model
from keras.layers import Dense, Dropout
from keras.optimizers import Adam
from keras.callbacks import EarlyStopping, ModelCheckpoint
from keras.datasets import mnist
from keras.preprocessing.image import ImageDataGenerator, img_to_array
from keras.preprocessing.sequence import pad_sequences
from keras.regularizers import l2
from keras.applications.vgg16 import VGG16, preprocess_input


def data():
    (x_train, y_train), _ = mnist.load_data()
    return np.expand_dims(x_train, -1), y_train
