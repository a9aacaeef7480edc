# corpus: select=unknown-name
import keras
from keras.engine.topology import Layer
from keras.utils import multi_gpu_model


class Scale(Layer):
    def call(self, inputs):
        return keras.backend.abs(inputs)


scaled = multi_gpu_model(keras.models.Sequential([Scale()]), gpus=2)
