import math as math_
from tensorflow.keras.models import load_model
from feeds import batches

model = load_model('m.h5')
if model:
    import math
model.fit(batches(), steps_per_epoch=math_.ceil(1000 / 32))
import math as m
