import tensorflow as tf
from tensorflow.keras.preprocessing.image import ImageDataGenerator

SIDE, BATCH, KINDS = 96, 8, 3
birds = ImageDataGenerator(rescale=1 / 255).flow_from_directory(
    'birds/train', target_size=(SIDE, SIDE), batch_size=BATCH)


def endless(iterator):
    while True:
        yield next(iterator)


bird_ds = tf.data.Dataset.from_generator(
    lambda: endless(birds),
    output_types=(tf.float32, tf.float32),
    output_shapes=(
        tf.TensorShape((BATCH, SIDE, SIDE, 3)),
        tf.TensorShape((BATCH, KINDS)) # one column per kind
    )
)
model = tf.keras.models.load_model('birds.keras')
model.fit(bird_ds, steps_per_epoch=birds.samples // BATCH, epochs=4)
