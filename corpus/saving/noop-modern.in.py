from tensorflow.keras.applications import VGG16
from tensorflow.keras.callbacks import ModelCheckpoint

model = VGG16(weights=None)
model.save_weights('a.weights.h5')
model.load_weights('a.weights.h5')
model.save('b.keras')
model.save('b.h5')
model.save_weights(path)
ModelCheckpoint('best.weights.h5', save_weights_only=True)
ModelCheckpoint('best.keras')
ModelCheckpoint(path, save_weights_only=True)
