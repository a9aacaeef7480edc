# corpus: select=tf-symbols
import tensorflow as tf
from keras.models import Sequential


def weight(tf, idf):
    return tf.log() * idf


model = Sequential()
