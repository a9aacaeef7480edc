from tensorflow.keras.models import load_model

model = load_model('a.h5', compile=False)
