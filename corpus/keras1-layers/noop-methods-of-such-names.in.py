# corpus: dialect=k1 select=keras1-layers
class Net:
    def Convolution2D(self, nb_filter, nb_row, nb_col, border_mode='valid'):
        return nb_filter, nb_row, nb_col, border_mode

    def Dense(self, output_dim, init='uniform'):
        return output_dim, init

    def build(self):
        x = self.Convolution2D(64, 3, 3, border_mode='same')
        return self.Dense(output_dim=10, init='normal')
