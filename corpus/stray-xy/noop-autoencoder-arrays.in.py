import numpy as np
from tensorflow.keras.models import load_model

signals = np.load('signals.npy')
vae = load_model('vae.keras')
vae.fit(x=signals, y=None, epochs=3, batch_size=64)
vae.fit(signals, None, epochs=1)
