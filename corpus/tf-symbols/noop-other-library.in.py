# corpus: select=tf-symbols
import torch as tf
from keras.models import Sequential

print(tf.log(1.0), tf.squeeze(1, dim=1))
model = Sequential()
