import math
from tensorflow.keras.models import load_model
from feeds import batches

model = load_model('m.h5')
model.fit(batches(), steps_per_epoch=math.ceil(max(1, len(rows) / 32)), epochs=2)
model.fit(batches(), steps_per_epoch=math.ceil(2.5))
model.fit(batches(), steps_per_epoch=int(3.0))
