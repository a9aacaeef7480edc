try:
    import keras.backend as K
    print(K.floatx())
except (IOError, ValueError):
    from keras.backend import clear_session
    clear_session()
else:
    from keras.layers.core import Dense
finally:
    import keras.models
