import numpy as np
from tensorflow.keras.models import load_model


def weighted(rows, labels, weights):
    for start in range(0, len(rows), 10):
        part = slice(start, start + 10)
        yield rows[part], labels[part], weights[part]


def run(rows, labels, weights):
    model = load_model('churn.keras')
    gen = weighted(rows, labels, np.asarray(weights))
    model.fit(gen, y=labels)
