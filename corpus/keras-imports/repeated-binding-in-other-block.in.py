try:
    import keras
except ImportError:
    raise SystemExit('Keras is needed')
import keras.models

print(keras.models.Sequential())
