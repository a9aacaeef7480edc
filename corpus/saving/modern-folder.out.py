from tensorflow.keras.models import Sequential, load_model

model = Sequential()
model.save('trained/net.keras')
model = load_model('trained/net.keras')
model.save('exported/net')
