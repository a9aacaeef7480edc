# corpus: select=tf-symbols
import tensorflow as tf
from keras.layers import Layer

copies = [tf.assign(t, s) for t, s in zip(target.weights, source.weights)]
soft = []
for t, s in zip(target.weights, source.weights):
    soft.append(tf.assign(t, 0.9 * t + 0.1 * s))
sess.run(copies)
step_op = tf.assign_add(step, 1)
last_op = tf.assign(step, last) if last else None
sess.run(tf.assign(step, 0))


def sync(pairs):
    return tf.group(*[tf.assign(t, s) for t, s in pairs]), tf.assign(step, 0)


class Counter(Layer):
    def call(self, inputs):
        update = tf.assign(self.count, self.count + 1)
        self.add_update(update)
        return inputs
