from tensorflow.keras.models import load_model
from tensorflow.keras.preprocessing.image import ImageDataGenerator


def cross_validate(folds):
    losses = []
    for x, y, x_test, y_test in folds:
        model = load_model('fresh.keras')
        fold_it = ImageDataGenerator().flow(x, y)
        model.fit(fold_it, y, epochs=2, validation_data=(x_test, y_test))
        losses.append(model.evaluate(x_test, y_test))
    return losses
