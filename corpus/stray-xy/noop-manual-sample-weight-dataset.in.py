import tensorflow as tf


def run(x, y, weights):
    ds = tf.data.Dataset.from_tensor_slices((x, y)).batch(4)
    model = tf.keras.models.load_model('weights.keras')
    return model.evaluate(ds, sample_weight=weights)
