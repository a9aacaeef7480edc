from keras.applications import VGG16


def build(weights='imagenet'):
    model = VGG16(weights=None)
    if weights is not None and weights != 'imagenet':
        model.load_weights(weights)
    return model
