# corpus: select=string-ids
from keras.optimizers import Adam


def prepare(network):
    network.compile(optimizer=Adam(lr=1e-3), loss='log_cosh')
