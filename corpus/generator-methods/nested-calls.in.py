import numpy as np
from tensorflow.keras.applications.vgg16 import VGG16
from tensorflow.keras.layers import Dense
from tensorflow.keras.models import Sequential
from feeds import TestFeed, with_labels

base = VGG16(include_top=False)
top = Sequential([Dense(1)])
top.fit_generator(
    with_labels(base.predict_generator(TestFeed(), 4)),
    4, workers=2)
classes = np.argmax(top.predict_generator(TestFeed(), steps=4), axis=1)
