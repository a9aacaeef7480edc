# corpus: dialect=k1
from keras.layers import Dense, Merge, merge
from keras.models import Sequential


def join(left, right, how, function):
    both = merge([left, right], mode=how)
    more = merge([left, right], mode=function, output_shape=(3,))
    third = Merge(mode='sum')([left, right])
    model = Sequential([Merge([left, right], mode='concat'), Dense(3)])
    return both, more, third, model
