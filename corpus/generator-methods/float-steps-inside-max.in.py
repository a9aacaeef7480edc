from tensorflow.keras.models import load_model
from feeds import batches

model = load_model('m.h5')
model.fit_generator(batches(), steps_per_epoch=max(1, len(rows) / 32), epochs=2)
model.fit_generator(batches(), steps_per_epoch=2.5)
model.fit_generator(batches(), steps_per_epoch=3.0)
