from tensorflow.keras.preprocessing.image import ImageDataGenerator
from nets import build_net

train = ImageDataGenerator().flow_from_directory('data/train', batch_size=16)
build_net().fit(train, steps_per_epoch=1600 // 16, epochs=3)
