import sys

if '--tf' in sys.argv:
    from tensorflow.keras.layers import Dense
    import tensorflow.keras.backend as K
else:
    from tensorflow.keras.layers import Dense
    import tensorflow.keras.backend as K

print(Dense(1), K.floatx())
