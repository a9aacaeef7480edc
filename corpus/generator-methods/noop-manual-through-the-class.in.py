from tensorflow.keras.models import Model, Sequential
from feeds import batches

Model.fit_generator(Sequential(), batches(), steps_per_epoch=10, workers=3)
