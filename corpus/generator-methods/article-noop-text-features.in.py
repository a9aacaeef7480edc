import numpy as np


def draw_as_text(rows, marks, count):
    while True:
        for start in range(0, len(rows), count):
            yield rows[start:start + count].astype(str), marks[start:start + count]


# fitting a model on this fails: the features are strings
draw_as_text = draw_as_text(np.random.rand(200, 6), np.zeros(200), 25)
