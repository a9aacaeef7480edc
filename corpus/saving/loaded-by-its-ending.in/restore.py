from keras.models import model_from_json


def restore(name):
    with open(name + ".json") as text:
        model = model_from_json(text.read())
    model.load_weights(name + ".h5")
    return model
