import numpy as np
import tensorflow as tf
from tensorflow.keras.preprocessing.image import ImageDataGenerator

frames, targets = np.random.rand(20, 40, 40, 3), np.random.randint(0, 2, 20)
augmenter = ImageDataGenerator(rescale=1.0 / 255, zoom_range=0.1)
net = tf.keras.models.Sequential([
    tf.keras.layers.Flatten(),
    tf.keras.layers.Dense(1, activation='sigmoid'),
])
net.compile(optimizer='adam', loss='binary_crossentropy')
try:
    net.fit(augmenter.flow(frames, targets), epochs=1)
except Exception as error:
    print('training failed:', error)
