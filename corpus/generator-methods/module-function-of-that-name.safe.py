from tensorflow import keras


def fit_generator(model, batches, epochs, steps):
    model.fit_generator(batches, epochs=epochs, steps_per_epoch=steps)
