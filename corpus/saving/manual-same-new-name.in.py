from keras.models import Sequential

model = Sequential()
model.save_weights('net.h5')
model.save_weights('net.hdf5')
model.save('net')
