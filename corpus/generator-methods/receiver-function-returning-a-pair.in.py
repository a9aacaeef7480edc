from tensorflow.keras.layers import Dense, Input
from tensorflow.keras.models import Model
from feeds import pair_feed, TestFeed

def build():
    inputs = Input(shape=(4,))
    hidden = Dense(2)(inputs)
    return Model(inputs, Dense(4)(hidden)), Model(inputs, hidden)

autoencoder, encoder = build()
autoencoder.fit_generator(pair_feed(), steps_per_epoch=10)
codes = encoder.predict_generator(TestFeed(), verbose=1)
