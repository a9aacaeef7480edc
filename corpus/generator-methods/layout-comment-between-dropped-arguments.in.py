from tensorflow.keras.models import load_model
from feeds import batches

model = load_model('m.h5')
model.fit_generator(batches(),
                    steps_per_epoch=10,
                    # use_multiprocessing=True,
                    max_queue_size=7, # big
                    workers=5)
