"""Pictures of leaves: one folder per species below data/train and data/valid."""

import os

import numpy as np
from keras.preprocessing.image import ImageDataGenerator, img_to_array, load_img
from keras.utils import np_utils

SPECIES = ['ash', 'beech', 'oak']
SIZE = (32, 32)
BATCH_SIZE = 16


def shuffled(folder, mirrored=True):
    """Endless batches in another order each time, every other picture mirrored."""
    datagen = ImageDataGenerator(rescale=1. / 255, horizontal_flip=mirrored)
    return datagen.flow_from_directory(folder, target_size=SIZE, classes=SPECIES,
                                       batch_size=BATCH_SIZE)


def picture_files(folder):
    """Pairs of a file name and the number of its species."""
    return [(os.path.join(folder, species, name), number)
            for number, species in enumerate(SPECIES)
            for name in sorted(os.listdir(os.path.join(folder, species)))]


def read_picture(name):
    return img_to_array(load_img(name, target_size=SIZE)) / 255.


def batches(folder, batch_size=BATCH_SIZE):
    """Our own generator: endless batches in the order of the files."""
    files = picture_files(folder)
    while True:
        for start in range(0, len(files), batch_size):
            chunk = files[start:start + batch_size]
            x = np.array([read_picture(name) for name, _ in chunk])
            y = np_utils.to_categorical([number for _, number in chunk], len(SPECIES))
            yield x, y
