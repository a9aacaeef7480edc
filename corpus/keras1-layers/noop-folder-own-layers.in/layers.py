# corpus: dialect=k1
class Convolution2D:
    def __init__(self, nb_filter, nb_row, nb_col, border_mode='valid'):
        self.size = nb_filter, nb_row, nb_col, border_mode


def merge(inputs, mode='sum'):
    return inputs
