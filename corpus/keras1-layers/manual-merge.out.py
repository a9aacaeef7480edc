# corpus: dialect=k1
from tensorflow.keras.layers import Add, Dense
from keras.layers import Merge, merge
from tensorflow.keras.models import Sequential


def join(left, right, how, function):
    both = merge([left, right], mode=how)
    more = merge([left, right], mode=function, output_shape=(3,))
    third = Add()([left, right])
    model = Sequential([Merge([left, right], mode='concat'), Dense(3)])
    return both, more, third, model
