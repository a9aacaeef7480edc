import numpy as np


def draw(rows, marks, count):
    order = np.random.permutation(len(rows))
    while True:
        for start in range(0, len(order), count):
            chosen = order[start:start + count]
            if len(rows[chosen]) != len(marks[chosen]):
                raise ValueError('rows and marks differ in length')
            yield rows[chosen], marks[chosen]


generator = draw(np.random.rand(200, 6), np.zeros(200), 25)
batch, batch_marks = next(generator)
print(batch.shape, batch_marks.shape)
