from keras.layers import Dense
from keras.models import Sequential
from feeds import BatchFeed

training = BatchFeed('train', shuffle=True)
validation = BatchFeed('valid')

model = Sequential([Dense(1)])
model.fit_generator(generator=training,
                    validation_data=validation,
                    use_multiprocessing=True,
                    workers=6)
