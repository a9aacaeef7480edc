import numpy as np
from tensorflow.data import Dataset


def grids():
    yield np.zeros((9, 9))


sudoku = Dataset.from_generator(grids, output_types=np.int32, output_shapes=(9, 9))
