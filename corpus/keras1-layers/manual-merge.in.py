# corpus: dialect=k1
from keras.layers import Dense, Merge, merge
from keras.models import Sequential


def join(left, right, how, function):
    both = merge([left, right], mode=how)
    more = merge([left, right], mode=function, output_shape=(3,))
    model = Sequential()
    model.add(Merge([left, right], mode='concat'))
    model.add(Merge(mode='sum')([left, right]))
    return both, more, model
