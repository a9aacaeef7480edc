import tensorflow as tf

train_ds = tf.keras.utils.image_dataset_from_directory('fish', batch_size=16)
model = tf.keras.models.load_model('fish.keras')
model.fit(
    train_ds,
    # as above
    epochs=5,
)
