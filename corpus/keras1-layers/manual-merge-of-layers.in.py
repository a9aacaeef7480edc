# corpus: dialect=k1 select=keras1-layers
from keras.layers import Dense, Merge, merge
from keras.models import Sequential

left = Sequential([Dense(32, input_dim=10)])
right = Sequential([Dense(32, input_dim=10)])
first = Sequential([Merge([left, right], mode='concat', concat_axis=1), Dense(3)])

second = Sequential()
second.add(Merge([left, right], mode='concat'))
print(second.output_shape)
second.add(Dense(3))

third = Sequential()
if deep:
    third.add(Merge([left, right], mode='concat'))
third.add(Dense(3))

fourth = Sequential()
fourth.add(Merge([left,
                  # and the other one
                  right], mode='concat'))


def grown():
    model = Sequential()
    model.add(Merge([left, right], mode='concat'))
    model.add(Dense(3))
    model.pop()
    return model


both = merge([a, b], mode=how)
more = merge([a, b], mode='difference')
fifth = Sequential()
fifth.add(Merge([left, right], mode='concat', node_indices=[0, 1]))


def either(deep):
    if deep:
        model = Sequential()
        model.add(Merge([left, right], mode='concat'))
        model.add(Dense(3))
    else:
        model = Sequential()
        model.add(Dense(3, input_dim=10))
    model.add(Dense(1))
    return model
