import numpy as np
import tensorflow as tf
from tensorflow.keras.preprocessing.image import ImageDataGenerator

pictures, kinds = np.random.rand(60, 50, 50, 3), np.random.randint(0, 2, 60)
batch = 12
picture_it = ImageDataGenerator(shear_range=0.1).flow(pictures, kinds, batch_size=batch)
net = tf.keras.models.Sequential([tf.keras.layers.Flatten(), tf.keras.layers.Dense(1)])
net.compile(optimizer='adam', loss='mse')
net.fit(picture_it, epochs=1, steps_per_epoch=len(pictures) // batch)
