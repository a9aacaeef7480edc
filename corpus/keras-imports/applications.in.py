from keras import applications
from keras.applications import VGG16, imagenet_utils
from keras.applications.resnet50 import ResNet50, preprocess_input
from keras.applications.inception_v3 import InceptionV3

base = applications.VGG16(weights=None)
print(imagenet_utils.decode_predictions, InceptionV3)
