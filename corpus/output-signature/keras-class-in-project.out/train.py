from tensorflow.keras.models import load_model

from data import event_dataset

model = load_model('autoencoder.keras')
print(model.predict(event_dataset()))
