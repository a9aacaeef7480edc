# corpus: select=arguments dialect=k2
from keras.applications import VGG16, ResNet50
from keras.applications.vgg16 import preprocess_input

base = VGG16(False, 'imagenet', None, (64, 64, 3))
res = ResNet50(weights='imagenet', include_top=False, pooling='avg')
batch = preprocess_input(images)
