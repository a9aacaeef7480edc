import numpy as np
from tensorflow.keras.preprocessing.sequence import pad_sequences


def batches(texts, labels, size):
    while True:
        for start in range(0, len(texts), size):
            part = pad_sequences(texts[start:start + size])
            yield (part, part[:, ::-1]), labels[start:start + size]
