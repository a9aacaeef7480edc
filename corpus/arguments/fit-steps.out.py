# corpus: select=arguments dialect=k2
import math
from keras.models import load_model

model = load_model('m.h5')
model.fit(batches, steps_per_epoch=math.ceil(len(x) / 32), epochs=3)
