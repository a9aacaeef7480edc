# corpus: dialect=k2 select=symbolic-tensors
from keras.applications.vgg16 import VGG16
from keras.layers import AveragePooling2D, Conv2D, Dense, Input, InputLayer, MaxPooling2D
from keras.models import Model, Sequential

vgg = VGG16(include_top=False)
x = vgg.input
for layer in vgg.layers:
    if isinstance(layer, MaxPooling2D):
        x = AveragePooling2D()(x)
    else:
        x = layer(x)
averaging = Model(vgg.input, x)

for layer in vgg.layers[1:]:
    x = layer(x)
for layer in vgg.layers:
    if isinstance(layer, Conv2D):
        x = layer(x)
for layer in vgg.layers:
    if isinstance(layer, InputLayer):
        continue
    x = layer(x)
for layer in vgg.layers:
    layer.trainable = False

stack = Sequential([Dense(3, input_shape=(4,))])
for layer in stack.layers:
    x = layer(x)
