import numpy as np
from keras.models import Sequential
from keras.layers import Convolution2D, Flatten, Dense
from keras.preprocessing.image import ImageDataGenerator
from common import report, seed_weights

random = np.random.RandomState(8)
X_train = random.randint(0, 256, (20, 6, 6, 3)).astype('float32')
Y_train = np.eye(2)[random.randint(0, 2, 20)]

datagen = ImageDataGenerator(featurewise_center=True, featurewise_std_normalization=True)
datagen.fit(X_train)
test_datagen = ImageDataGenerator(rescale=1. / 255)

model = Sequential()
model.add(Convolution2D(3, 3, 3, activation='relu', input_shape=(6, 6, 3)))
model.add(Flatten())
model.add(Dense(2, activation='softmax'))
model.compile(loss='categorical_crossentropy', optimizer='sgd', metrics=['accuracy'])
seed_weights(model)

flow = datagen.flow(X_train, Y_train, batch_size=5, shuffle=False)
history = model.fit_generator(flow, samples_per_epoch=X_train.shape[0], nb_epoch=3, verbose=0)
scores = model.evaluate_generator(
    test_datagen.flow(X_train, Y_train, batch_size=10, shuffle=False), 20)
report(losses=history.history['loss'], acc=history.history['acc'], scores=scores,
       predictions=model.predict(X_train[:4] / 255.))
