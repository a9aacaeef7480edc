# corpus: select=tf-symbols
import tensorflow as tf
from keras.models import Sequential

if True:
    pass
model = Sequential()
