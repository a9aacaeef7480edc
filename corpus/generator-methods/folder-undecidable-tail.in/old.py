from keras.preprocessing.image import ImageDataGenerator
from nets import build_net

train = ImageDataGenerator().flow_from_directory('data/train', batch_size=16)
build_net().fit_generator(train, samples_per_epoch=1600, nb_epoch=3)
