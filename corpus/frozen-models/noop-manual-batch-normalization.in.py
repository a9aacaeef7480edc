# corpus: select=frozen-models dialect=k2
from keras.applications.resnet50 import ResNet50
from keras.applications.vgg16 import VGG16
from keras.layers import BatchNormalization, Dense
from keras.models import Model

base = ResNet50(include_top=False, pooling='avg')
for layer in base.layers:
    layer.trainable = False
model = Model(base.input, Dense(2)(base.output))
model.compile('adam', 'mse')
plain = VGG16()
plain.trainable = False
norm = BatchNormalization()
norm.trainable = False
