# corpus: select=arguments dialect=k2
from keras.models import load_model

model = load_model('m.h5')
model.fit(batches, steps_per_epoch=len(x) / 32, epochs=3)
