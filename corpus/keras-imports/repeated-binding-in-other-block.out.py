try:
    from tensorflow import keras
except ImportError:
    raise SystemExit('Keras is needed')
from tensorflow import keras

print(keras.models.Sequential())
