from tensorflow import keras


class Augment(keras.layers.Layer):
    def __init__(self, rate, data_format="default", **kwargs):
        super().__init__(**kwargs)
        self.data_format = keras.backend.image_data_format() if data_format == "default" else data_format


layer = Augment(0.5, data_format="default")
