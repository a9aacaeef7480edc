from keras.callbacks import EarlyStopping
from keras.layers import Dense
from keras.models import Sequential
from keras.preprocessing.image import ImageDataGenerator

train = ImageDataGenerator().flow_from_directory('data/train', batch_size=20)
valid = ImageDataGenerator().flow_from_directory('data/valid', batch_size=10)

model = Sequential([Dense(1)])
model.fit_generator(generator=train, samples_per_epoch=2000, nb_epoch=30,
                    verbose=2, callbacks=[EarlyStopping(patience=3)],
                    validation_data=valid, nb_val_samples=valid.nb_sample,
                    class_weight={0: 1.0, 1: 3.0},
                    max_q_size=20, nb_worker=2, pickle_safe=True,
                    initial_epoch=10)
