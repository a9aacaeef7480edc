from keras.callbacks import ModelCheckpoint
from keras.models import Sequential, load_model, save_model

model = Sequential()
save_model(model, 'first')
model.save('second.model')
again = load_model('second.model')
checkpoint = ModelCheckpoint('best.hdf5', save_best_only=True)
model.fit(x, y, callbacks=[checkpoint])
model.load_weights('best.hdf5')
