# corpus: select=methods
import tensorflow as tf
from keras.callbacks import Callback, TensorBoard


class Pictures(TensorBoard):
    def on_epoch_end(self, epoch, logs=None):
        super(Pictures, self).on_epoch_end(epoch, logs)
        self.writer.add_summary(self.draw(), epoch)


board = TensorBoard("logs")
board.writer.flush()


class Own(TensorBoard):
    def set_model(self, model):
        super(Own, self).set_model(model)
        self.writer = tf.summary.create_file_writer("logs")

    def on_epoch_end(self, epoch, logs=None):
        self.writer.flush()


class Table(Callback):
    def __init__(self, writer):
        self.writer = writer

    def on_epoch_end(self, epoch, logs=None):
        self.writer.writerow([epoch])
