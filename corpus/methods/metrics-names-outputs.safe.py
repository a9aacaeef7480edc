# corpus: select=methods
from keras.applications import VGG16
from keras.layers import Dense, Input
from keras.models import Model, Sequential, load_model

pixels = Input((8,))
kind = Dense(4, activation="softmax")(pixels)
age = Dense(1)(pixels)
both = Model(pixels, [kind, age])
print(both.metrics_names)
one = Model(inputs=pixels, outputs=kind)
print(one.metrics_names)
stack = Sequential([Dense(1)])
print(stack.metrics_names[0], VGG16().metrics_names)
print(load_model("net.h5").metrics_names)
both.metrics_names = ["loss", "kind", "age"]


def report(net):
    print(net.metrics_names)
    net.metrics_names = []
