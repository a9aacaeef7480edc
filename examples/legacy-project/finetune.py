"""Train on after a change of the camera: python finetune.py pictures.npz"""

import sys

import numpy as np
from keras.models import load_model
from keras.preprocessing.image import ImageDataGenerator

from data import BATCH_SIZE

if __name__ == '__main__':
    archive = np.load(sys.argv[1])
    x, y = archive['x'], archive['y']
    model = load_model('leaves.h5')
    model.compile('sgd', loss='categorical_crossentropy', metrics=['accuracy'])
    augment = ImageDataGenerator(rotation_range=20, horizontal_flip=True)
    model.fit(augment, x, y, batch_size=BATCH_SIZE, epochs=3)

    originals = ImageDataGenerator().flow(x, y, batch_size=BATCH_SIZE, shuffle=False)
    print(model.evaluate(originals, y, verbose=0))
    model.save('leaves.h5')
