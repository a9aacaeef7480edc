from keras.models import load_model

model = load_model('memory.h5')
other = load_model('pictures.h5')
