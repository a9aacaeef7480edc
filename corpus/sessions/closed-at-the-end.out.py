from tensorflow.keras.models import load_model

load_model('m.h5', compile=False).summary()
