from keras.layers import Dense

def f(kind, text, trace):
    if kind == 1:
        raise ValueError, text
    if kind == 2:
        raise ValueError, (text, 2)
    if kind == 3:
        raise kind, text, trace
    if kind == 4:
        raise ValueError, 'it is %s' % text  # so it is
    raise
