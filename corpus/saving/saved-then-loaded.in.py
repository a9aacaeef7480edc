from keras.applications import VGG16

path = 'vgg_top.h5'
model = VGG16(weights=None)
model.save_weights(path)
again = VGG16(weights=None)
again.load_weights(path)
