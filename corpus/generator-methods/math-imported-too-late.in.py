from tensorflow.keras.models import load_model
from feeds import batches

model = load_model('m.h5')
if model:
    import math
model.fit_generator(batches(), steps_per_epoch=1000 / 32)
import math as m
