# corpus: dialect=k2 select=arguments
from keras import initializers
from keras.initializers import RandomNormal, Zeros
from keras.layers import Conv2D, Dense

init = RandomNormal(stddev=0.02)
zero = Zeros()
first = Conv2D(64, 3, kernel_initializer=init, bias_initializer=zero)
second = Conv2D(64, 3, kernel_initializer=init, bias_initializer=zero)

alone = initializers.he_normal()
third = Dense(3, kernel_initializer=alone)
deep = initializers.VarianceScaling(scale=2.0)


def block(x, units, given='he_normal'):
    weights = initializers.TruncatedNormal()
    for _ in range(2):
        x = Dense(units, kernel_initializer=weights)(x)
    x = Dense(units, kernel_initializer=given)(x)
    return Dense(units, kernel_initializer=deep, bias_initializer='zeros')(x)
