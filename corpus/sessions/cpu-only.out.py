import tensorflow as tf


def force_cpu():
    """Hide all GPUs."""
    tf.config.set_visible_devices([], 'GPU')
