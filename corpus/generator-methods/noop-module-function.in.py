from tensorflow.keras.layers import Dense
from tensorflow.keras.models import Sequential
from feeds import train_feed

def fit_generator(model, generator, epochs, steps_per_epoch):
    for _ in range(epochs):
        model.fit(generator, steps_per_epoch=steps_per_epoch)

fit_generator(Sequential([Dense(1)]), train_feed(), 3, 10)
