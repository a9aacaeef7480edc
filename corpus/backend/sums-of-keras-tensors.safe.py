# corpus: select=backend dialect=k2
from keras import backend as K, layers, ops
from keras.applications import vgg16

image = K.placeholder((1, 32, 32, 3))
style = K.variable(vgg16.preprocess_input(pixels))
if both:
    pictures = [style]
    pictures.append(image)
    inputs = ops.concatenate(pictures, axis=0)
else:
    inputs = image
model = vgg16.VGG16(input_tensor=inputs, include_top=False)
outputs = {layer.name: layer.output for layer in model.layers}


def distance(a, b):
    return ops.sum(ops.square(a - b)) / ops.cast(ops.prod(layers.Lambda(K.shape)(a)), 'float32')


loss = 0.
for name in ['block1_conv1', 'block2_conv1']:
    features = outputs[name]
    loss += distance(features[0], features[1])  # style
scale = K.variable(1.)
loss = loss * scale
grads = K.gradients(loss, image)
ends = [loss]
if isinstance(grads, (list, tuple)):
    ends += grads
evaluate = K.function([image], ends)


def value_and_slope(x):
    found = evaluate([x.reshape((1, 32, 32, 3))])
    return found[0], found[1].flatten().astype('float64')
