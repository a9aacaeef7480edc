# corpus: select=tf-symbols
from keras.models import Sequential


class Transform:
    def log(self, x):
        return x


tf = Transform()
tf.log(1)
tf.placeholder = 3
model = Sequential()
