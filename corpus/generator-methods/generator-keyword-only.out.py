from tensorflow.keras.layers import Dense
from tensorflow.keras.models import Sequential
from feeds import BatchFeed

training = BatchFeed('train', shuffle=True)
validation = BatchFeed('valid')

model = Sequential([Dense(1)])
model.fit(x=training,
                    validation_data=validation)
