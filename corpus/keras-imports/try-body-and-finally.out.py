try:
    import tensorflow.keras.backend as K
    print(K.floatx())
except (IOError, ValueError):
    from tensorflow.keras.backend import clear_session
    clear_session()
else:
    from tensorflow.keras.layers import Dense
finally:
    from tensorflow import keras
