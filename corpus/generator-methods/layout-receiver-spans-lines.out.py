from tensorflow.keras.layers import Dense
from tensorflow.keras.models import Sequential
from feeds import train_feed

history = (Sequential([Dense(1)])
           .fit(train_feed(),
                          steps_per_epoch=100, epochs=3))
