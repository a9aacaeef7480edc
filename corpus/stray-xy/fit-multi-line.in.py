from keras.models import load_model
from keras.preprocessing.image import ImageDataGenerator


def run(scans, grades, callbacks):
    model = load_model('retina.h5')
    scan_it = ImageDataGenerator(vertical_flip=True).flow(scans, grades, batch_size=4)
    history = model.fit(
        scan_it,
        y=grades,
        epochs=30,
        callbacks=callbacks,
    )
    return history
