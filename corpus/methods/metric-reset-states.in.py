# corpus: select=methods
import tensorflow as tf
from tensorflow.keras import layers, metrics

loss = tf.keras.metrics.Mean(name="loss")
accuracy = metrics.SparseCategoricalAccuracy()
memory = layers.LSTM(3, stateful=True)


class Best(metrics.Metric):
    def reset_states(self):
        self.best.assign(0.0)


best = Best()
for epoch in range(3):
    loss.reset_states()
    accuracy.reset_states()
    best.reset_states()
    memory.reset_states()
    for metric in (loss, accuracy):
        metric.reset_states()
