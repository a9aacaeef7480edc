from tensorflow import keras
from tensorflow.keras.layers import Dense
from feeds import train_feed

model = keras.models.Sequential([Dense(1)])
if int(keras.__version__[0]) > 1:
    model.fit(train_feed(), steps_per_epoch=50, epochs=4)
else:
    model.fit_generator(train_feed(), samples_per_epoch=50, nb_epoch=4)
