"""How good is it?  python evaluate.py"""

import numpy as np

from data import BATCH_SIZE, SPECIES, batches, picture_files
from models import build_small

FOLDER = 'data/valid'


def load():
    model = build_small()
    model.compile('adam', loss='categorical_crossentropy', metrics=['accuracy'])
    model.load_weights('leaves.h5')
    return model


def steps_for(folder):
    return np.ceil(len(picture_files(folder)) / BATCH_SIZE)


def confusion(network, folder):
    """Counts of (true species, predicted species)."""
    counts = np.zeros((len(SPECIES), len(SPECIES)), dtype=int)
    predicted = network.predict_generator(batches(folder), steps_for(folder)).argmax(axis=1)
    for (_, true), guess in zip(picture_files(folder), predicted):
        counts[true, guess] += 1
    return counts


if __name__ == '__main__':
    model = load()
    loss, accuracy = model.evaluate_generator(batches(FOLDER), steps=steps_for(FOLDER), workers=1)
    print('loss %.3f, accuracy %.3f' % (loss, accuracy))
    print(confusion(model, FOLDER))
