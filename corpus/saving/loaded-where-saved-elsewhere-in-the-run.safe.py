import os

from tensorflow.keras.applications import VGG16

model = VGG16(weights=None)
if os.path.exists('vgg.h5'):
    model.load_weights('vgg.h5')
model.fit(x, y)
model.save_weights('vgg.h5', overwrite=True)
print('saved to vgg.h5')
