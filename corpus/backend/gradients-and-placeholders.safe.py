# corpus: select=backend,arguments dialect=k2
import numpy as np
from keras import backend as K, ops
from keras.applications.vgg16 import VGG16

model = VGG16(weights='imagenet', include_top=False)
image = model.layers[0].input
loss = ops.mean(model.get_layer('block5_conv3').output[:, :, :, 7])
grads = K.gradients(loss, image)[0]
grads /= ops.sqrt(ops.mean(ops.square(grads))) + 1e-5
iterate = K.function([image], [loss, grads])
value, slope = iterate([np.zeros((1, 224, 224, 3))])

target = K.placeholder(shape=(None, 10))
error = K.mean(K.square(target - model.output))
update = K.function([image, target], [error], updates=[])
