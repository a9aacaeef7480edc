from tensorflow.keras.layers import Dense, Flatten
from tensorflow.keras.models import Sequential
from tensorflow.keras.preprocessing.image import ImageDataGenerator

classifier = Sequential([Flatten(), Dense(3, activation='softmax')])
classifier.compile(optimizer='sgd', loss='categorical_crossentropy')
loader = ImageDataGenerator(rescale=1.0 / 255)
fruit = loader.flow_from_directory('fruit/train', target_size=(90, 90), batch_size=10)
try:
    classifier.fit(fruit, steps_per_epoch=30, epochs=2)
except AttributeError as error:
    print(error)
