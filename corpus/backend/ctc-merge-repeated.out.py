# corpus: select=backend,arguments dialect=k2
from keras import backend as K


def decode(y, lengths, merge):
    a = K.ctc_decode(y, lengths, greedy=False)
    return a, K.ctc_decode(y, lengths, greedy=False, merge_repeated=merge)
