# corpus: select=methods
from keras.models import Model


def run(model, data):
    model._standardize_user_data(data)
    feed = dict(zip(model._feed_input_names, model._feed_inputs))
    return feed, model.trainable_weights, model._function_kwargs


class Tagger(Model):
    pass


print(Tagger(a, b)._layers_by_depth)
