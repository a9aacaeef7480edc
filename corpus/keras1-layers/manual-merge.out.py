# corpus: dialect=k1
from tensorflow.keras.layers import Add, Dense
from keras.layers import Merge, merge
from tensorflow.keras.models import Sequential


def join(left, right, how, function):
    both = merge([left, right], mode=how)
    more = merge([left, right], mode=function, output_shape=(3,))
    model = Sequential()
    model.add(Merge([left, right], mode='concat'))
    model.add(Add()([left, right]))
    return both, more, model
