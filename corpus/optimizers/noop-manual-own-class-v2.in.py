# corpus: select=optimizers
import tensorflow as tf


class Sign(tf.keras.optimizers.Optimizer):
    def __init__(self, learning_rate=0.01, name='Sign', **kwargs):
        super(Sign, self).__init__(name, **kwargs)
        self._set_hyper('learning_rate', learning_rate)

    def _create_slots(self, var_list):
        pass

    def _resource_apply_dense(self, grad, var, apply_state=None):
        return var.assign_sub(self._decayed_lr(var.dtype) * tf.sign(grad))


class Stepped(tf.keras.optimizers.SGD):
    def _decayed_lr(self, var_dtype):
        return super(Stepped, self)._decayed_lr(var_dtype) / 2


class Modern(tf.keras.optimizers.Optimizer):
    def update_step(self, gradient, variable, learning_rate):
        self.assign_sub(variable, learning_rate * tf.sign(gradient))


class Plan:
    def _create_slots(self, days):
        return [None] * days
