# corpus: select=frozen-models dialect=k2
from keras.applications.vgg16 import VGG16
from keras.layers import Dense
from keras.models import Model, Sequential

base = VGG16()
base.trainable = False
for layer in base.layers:
    layer.trainable = False
model = Model(base.input, Dense(2)(base.output))
model.compile('adam', 'mse')
model.fit(x, y)
small = Sequential([Dense(1)])
small.trainable = False
small.compile('adam', 'mse')
large = Sequential([small])
large.compile('adam', 'mse')
