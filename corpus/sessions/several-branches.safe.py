import os

import tensorflow as tf
from tensorflow import keras


class Trainer:
    def prepare(self, cpu):
        if cpu: os.environ["CUDA_VISIBLE_DEVICES"] = ""
        with open("log.txt", "w") as log:
            config = tf.ConfigProto()
            # more than one program uses the card
            config.gpu_options.allow_growth = True

            self.session = tf.Session(config=config)

            keras.backend.set_session(self.session)
        try:
            keras.backend.get_session().run(tf.initialize_all_variables())
        finally:
            print("ready")
