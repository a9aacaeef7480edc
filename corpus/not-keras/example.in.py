# corpus: select=not-keras
import re
from collections import Iterable

import numpy as np
from keras.models import Sequential
from scipy.misc import imresize
from sklearn.cross_validation import train_test_split


def tokenize(line):
    return [word.strip() for word in re.split('(\\W+)?', line) if word.strip()]


def prepare(pictures):
    data = np.zeros((len(pictures), 64, 64), dtype=np.float)
    for number, picture in enumerate(pictures):
        data[number] = imresize(picture, (64, 64))
    return train_test_split(data)
