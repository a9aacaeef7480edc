# corpus: select=arguments dialect=k1
from keras.applications.vgg16 import preprocess_input

batch = preprocess_input(images, dim_ordering='th')
