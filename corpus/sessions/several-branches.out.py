import os

import tensorflow as tf


class Trainer:
    def prepare(self, cpu):
        if cpu: os.environ["CUDA_VISIBLE_DEVICES"] = ""
        with open("log.txt", "w") as log:
            # more than one program uses the card
            for gpu in tf.config.list_physical_devices('GPU'):
                tf.config.experimental.set_memory_growth(gpu, True)

        try:
            pass
        finally:
            print("ready")
