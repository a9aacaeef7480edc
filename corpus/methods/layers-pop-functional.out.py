# corpus: select=methods
from keras.applications.vgg16 import VGG16
from keras.layers import Dense
from keras.models import Model

vgg = VGG16(weights=None)
vgg = Model(vgg.input, vgg.layers[-2].output)
model = Model(vgg.input, Dense(3)(vgg.layers[-1].output))
last = vgg.layers.pop(0)
