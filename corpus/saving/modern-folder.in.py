from tensorflow.keras.models import Sequential, load_model

model = Sequential()
model.save('trained/net')
model = load_model('trained/net')
model.save('exported/net')
