from tensorflow import keras


def save(path):
    from tensorflow import keras
    keras.models.Sequential().save(path)


print(keras.layers.Dense(1))
