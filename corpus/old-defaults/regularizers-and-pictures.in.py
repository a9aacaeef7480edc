# corpus: select=old-defaults
from keras.layers import Dense
from keras.preprocessing.image import ImageDataGenerator
from keras.regularizers import l1l2, l2

layer = Dense(4, W_regularizer=l1l2())
other = Dense(4, W_regularizer=l1l2(0.1))
third = Dense(4, W_regularizer=l2(0.01), b_regularizer=l1l2(l1=0.1, l2=0.1))
pictures = ImageDataGenerator(rescale=1. / 255)
batches = pictures.flow(x, y, batch_size=16)
kept = pictures.flow(x, y, save_to_dir='out')
