# corpus: select=methods
from keras.models import load_model


def curve(classifier, x):
    return classifier.predict_proba(x)[:, 1]
