# corpus: select=methods
import layers


def run(model):
    model._make_predict_function()
    model.reset_states()
    return model.predict_classes(x), model.metrics_names, model._keras_shape
