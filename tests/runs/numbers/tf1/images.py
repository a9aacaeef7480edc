import numpy as np
import tensorflow as tf
from tensorflow.keras.preprocessing.image import ImageDataGenerator
from common import report, seed_weights

random = np.random.RandomState(15)
x = random.randint(0, 256, (18, 6, 6, 3)).astype('float32')
y = random.randint(0, 2, 18)
gen = ImageDataGenerator(rescale=1. / 255, validation_split=0.34)
train = gen.flow(x, y, batch_size=4, shuffle=False, subset='training')
valid = gen.flow(x, y, batch_size=3, shuffle=False, subset='validation')

model = tf.keras.Sequential([
    tf.keras.layers.Conv2D(4, (3, 3), activation='relu', input_shape=(6, 6, 3)),
    tf.keras.layers.GlobalAvgPool2D(),
    tf.keras.layers.Dense(1, activation='sigmoid')])
model.compile(loss='binary_crossentropy', optimizer=tf.keras.optimizers.Adadelta(lr=1.0),
              metrics=['accuracy'])
seed_weights(model)
history = model.fit_generator(train, steps_per_epoch=len(train), epochs=3, verbose=0,
                              shuffle=False, validation_data=valid, validation_steps=len(valid))
report(loss=history.history['loss'], val_loss=history.history['val_loss'],
       val_acc=history.history['val_acc'], out=model.predict_generator(valid, len(valid)))
