# corpus: select=tf-symbols
import tensorflow as tf
from tensorflow import keras


def batches(pattern):
    data = tf.data.TFRecordDataset(tf.gfile.Glob(pattern)).batch(32)
    return data.make_one_shot_iterator().get_next()


def again(data):
    iterator = data.make_initializable_iterator()
    return iterator.initializer


model = keras.Sequential()
works = tf.compat.v1.data.make_one_shot_iterator(tf.data.Dataset.range(3))
