# corpus: select=string-ids
import matplotlib.pyplot as plt
from keras.callbacks import EarlyStopping

stop = EarlyStopping(monitor='kullback_leibler_divergence')


def plot(history):
    plt.plot(history.history['logcosh'])
    if 'cosine_proximity' in history.history:
        plt.plot(history.history['cosine_proximity'])
