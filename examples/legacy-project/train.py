"""Train a network: python train.py [small|large]."""

import sys

from keras.callbacks import EarlyStopping, ModelCheckpoint
from keras.optimizers import Adam

from data import BATCH_SIZE, batches, shuffled
from models import build_large, build_small

EPOCHS = 10


def train(large):
    pictures = shuffled('data/train')
    unseen = shuffled('data/valid', mirrored=False)

    model = build_large() if large else build_small()
    model.compile(Adam(lr=1e-4), loss='categorical_crossentropy', metrics=['accuracy'])
    model.fit_generator(
        pictures,
        pictures.samples / BATCH_SIZE,  # every picture once
        EPOCHS,
        validation_data=unseen,
        validation_steps=len(unseen),
        callbacks=[
            EarlyStopping(patience=3),  # the large one overfits
            ModelCheckpoint('leaves.h5', save_best_only=True),
        ],
        workers=4,  # reading JPEG files is slow
        max_queue_size=20,
        verbose=2,
    )
    # a last look at the first pictures, as they are
    model.fit_generator(batches('data/train', 32), 1, 1, workers=1)
    return model


if __name__ == '__main__':
    train('large' in sys.argv).save('leaves.h5')
