import numpy as np
import tensorflow as tf
from tensorflow import keras
from common import report, seed_weights

random = np.random.RandomState(1)
train_images = random.rand(30, 4, 4).astype('float32')
train_labels = random.randint(0, 3, 30)

model = keras.Sequential([
    keras.layers.Flatten(input_shape=(4, 4)),
    keras.layers.Dense(8, activation=tf.nn.relu),
    keras.layers.Dense(3, activation=tf.nn.softmax)
])
model.compile(optimizer=tf.train.AdamOptimizer(),
              loss='sparse_categorical_crossentropy',
              metrics=['accuracy'])
seed_weights(model)
history = model.fit(train_images, train_labels, epochs=4, batch_size=10, shuffle=False, verbose=0)
test_loss, test_acc = model.evaluate(train_images, train_labels, verbose=0)
report(loss=history.history['loss'], acc=history.history['acc'], test_loss=test_loss,
       test_acc=test_acc, classes=model.predict_classes(train_images),
       predictions=model.predict(train_images[:5]))
