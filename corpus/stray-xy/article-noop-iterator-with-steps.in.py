import tensorflow as tf
from tensorflow.keras.preprocessing.image import ImageDataGenerator

SIZE = 20
train_it = ImageDataGenerator().flow_from_directory('maps/train', batch_size=SIZE)
valid_it = ImageDataGenerator().flow_from_directory('maps/valid', batch_size=SIZE)
net = tf.keras.models.load_model('maps.keras')
steps = train_it.samples // SIZE
valid_steps = valid_it.samples // SIZE
net.fit(
    train_it,
    steps_per_epoch=steps,
    epochs=5,
    validation_data=valid_it,
    validation_steps=valid_steps,
)
