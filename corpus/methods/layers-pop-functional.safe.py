# corpus: select=methods
from keras.applications.vgg16 import VGG16
from keras.layers import Dense
from keras.models import Model

vgg = VGG16(weights=None)
vgg.layers.pop()
vgg.outputs = [vgg.layers[-1].output]
model = Model(vgg.input, Dense(3)(vgg.layers[-1].output))
last = vgg.layers.pop(0)
