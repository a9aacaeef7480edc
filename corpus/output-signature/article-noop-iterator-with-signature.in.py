import tensorflow as tf
from tensorflow.keras.preprocessing.image import ImageDataGenerator

leaves = ImageDataGenerator(rotation_range=20)
leaf_ds = tf.data.Dataset.from_generator(
    lambda: leaves.flow_from_directory('leaves', target_size=(80, 80), batch_size=10),
    output_signature=(tf.TensorSpec(shape=(None, 80, 80, 3), dtype=tf.float32),
                      tf.TensorSpec(shape=(None, 6), dtype=tf.float32)))
model = tf.keras.models.load_model('leaves.keras')
model.fit(leaf_ds, steps_per_epoch=50, epochs=3)
