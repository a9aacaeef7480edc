# corpus: select=methods dialect=k2
from keras.applications.vgg16 import VGG16

model = VGG16(weights=None)
by_name = dict([(layer.name, layer) for layer in model.layers])
again = {layer.name: layer for layer in model.layers}
chosen = [layer for layer in model.layers if 'conv' in layer.name]
for name in ('block1_conv1', 'block2_conv1'):
    print(by_name[name].output_shape, again[name].output_shape)
print(chosen[0].output_shape)
others = dict([(shape.name, shape) for shape in shapes])
print(others['square'].output_shape)
