import numpy as np
from keras.models import Sequential
from keras.layers import Conv2D, GlobalAveragePooling2D, Dense
from keras.preprocessing.image import ImageDataGenerator
from keras.optimizers import SGD
from common import report, seed_weights

batch_size = 4
random = np.random.RandomState(11)
x_train = random.randint(0, 256, (20, 8, 8, 3)).astype('float32')
y_train = np.eye(3)[random.randint(0, 3, 20)]
x_test, y_test = x_train[:8] / 255, y_train[:8]

train_datagen = ImageDataGenerator(rescale=1. / 255, samplewise_center=True)
test_datagen = ImageDataGenerator()

model = Sequential()
model.add(Conv2D(4, (3, 3), activation='relu', input_shape=x_train.shape[1:]))
model.add(GlobalAveragePooling2D())
model.add(Dense(3, activation='softmax'))
model.compile(loss='categorical_crossentropy', optimizer=SGD(lr=0.05), metrics=['accuracy'])
seed_weights(model)
train_generator = train_datagen.flow(x_train, y_train, batch_size=batch_size, shuffle=False)
history = model.fit_generator(train_generator,
                              steps_per_epoch=x_train.shape[0] / batch_size,
                              epochs=3, verbose=0, shuffle=False,
                              validation_data=(x_test, y_test))
test = test_datagen.flow(x_test, y_test, batch_size=batch_size, shuffle=False)
x_batch, y_batch = test.next()
test.reset()
report(loss=history.history['loss'], val_loss=history.history['val_loss'],
       val_acc=history.history['val_acc'], batch=x_batch.mean(axis=(1, 2)),
       score=model.evaluate_generator(test, steps=2))
