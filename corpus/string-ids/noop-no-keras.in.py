# corpus: select=string-ids
class Trainer:
    pass


def prepare(net):
    net.compile(loss='logcosh', optimizer='adam')
    return 'kullback_leibler_divergence'
