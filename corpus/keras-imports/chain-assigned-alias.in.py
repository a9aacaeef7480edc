import keras
L = keras.layers
K = keras.backend
Dense = keras.layers.core.Dense

head = [Dense(2), L.pooling.MaxPooling2D()]
print(K.tensorflow_backend.epsilon())
