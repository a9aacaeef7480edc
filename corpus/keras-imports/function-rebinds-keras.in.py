import keras


def save(path):
    import keras.models
    keras.models.Sequential().save(path)


print(keras.layers.Dense(1))
