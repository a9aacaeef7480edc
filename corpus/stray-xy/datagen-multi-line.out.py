from tensorflow.keras.models import load_model
from tensorflow.keras.preprocessing.image import ImageDataGenerator


def run(xs, ys, xv, yv):
    net = load_model('scene.h5')
    shifts = ImageDataGenerator(width_shift_range=0.2)
    net.fit(
        shifts.flow(xs, ys, batch_size=128),
        # held out by hand
        validation_data=(xv, yv),
        epochs=15,
    )
