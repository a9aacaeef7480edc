import numpy as np
from tensorflow.keras.applications.vgg16 import VGG16
from tensorflow.keras.layers import Dense
from tensorflow.keras.models import Sequential
from feeds import TestFeed, with_labels

base = VGG16(include_top=False)
top = Sequential([Dense(1)])
top.fit(
    with_labels(base.predict(TestFeed(), steps=4, verbose=0)),
    steps_per_epoch=4)
classes = np.argmax(top.predict(TestFeed(), steps=4, verbose=0), axis=1)
