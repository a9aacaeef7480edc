import numpy as np


def draw_short(rows, marks, count):
    while True:
        for start in range(0, len(rows), count):
            stop = start + count
            yield rows[start:stop], marks[start:stop - 3]  # three marks too few


short = draw_short(np.random.rand(200, 6), np.zeros(200), 25)
