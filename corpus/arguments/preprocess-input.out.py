# corpus: select=arguments dialect=k1
from keras.applications.vgg16 import preprocess_input

batch = preprocess_input(images, data_format='channels_first')
