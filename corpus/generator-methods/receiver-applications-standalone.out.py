from tensorflow.keras.applications import ResNet50
from feeds import TestFeed

features = ResNet50(include_top=False, pooling='avg').predict(TestFeed(), verbose=1)
