from keras.applications import VGG16
from keras.models import load_model
from keras.utils.data_utils import get_file

weights = get_file('vgg16_weights_tf_dim_ordering.h5', 'https://example.org/vgg.h5')
model = VGG16(weights=None)
model.load_weights(weights)
model.load_weights('mine.hdf5', by_name=True)
model.load_weights('mine.h5')
