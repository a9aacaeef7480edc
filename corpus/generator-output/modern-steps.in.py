import tensorflow as tf
from tensorflow.keras.preprocessing.image import ImageDataGenerator

model = tf.keras.models.load_model("one.keras")
folder = ImageDataGenerator().flow_from_directory("train", batch_size=20)
model.fit(folder, steps_per_epoch=100, epochs=2, validation_data=folder, validation_steps=20)
