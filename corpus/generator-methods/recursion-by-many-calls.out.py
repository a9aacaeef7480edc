# corpus: dialect=k2 select=generator-methods
from keras.models import Sequential


def walk(tree, model, rest):
    kind = tree.kind
    if kind == 0:
        walk(tree[0], model, rest)
    elif kind == 1:
        walk(tree[1], model, rest)
    elif kind == 2:
        walk(tree[2], model, rest)
    elif kind == 3:
        walk(tree[3], model, rest)
    elif kind == 4:
        walk(tree[4], model, rest)
    elif kind == 5:
        walk(tree[5], model, rest)
    elif kind == 6:
        walk(tree[6], model, rest)
    elif kind == 7:
        walk(tree[7], model, rest)
    elif kind == 8:
        walk(tree[8], model, rest)
    elif kind == 9:
        walk(tree[9], model, rest)
    elif kind == 10:
        walk(tree[10], model, rest)
    elif kind == 11:
        walk(tree[11], model, rest)
    elif kind == 12:
        walk(tree[12], model, rest)
    elif kind == 13:
        walk(tree[13], model, rest)
    elif kind == 14:
        walk(tree[14], model, rest)
    elif kind == 15:
        walk(tree[15], model, rest)
    elif kind == 16:
        walk(tree[16], model, rest)
    elif kind == 17:
        walk(tree[17], model, rest)
    elif kind == 18:
        walk(tree[18], model, rest)
    elif kind == 19:
        walk(tree[19], model, rest)
    elif kind == 20:
        walk(tree[20], model, rest)
    elif kind == 21:
        walk(tree[21], model, rest)
    elif kind == 22:
        walk(tree[22], model, rest)
    elif kind == 23:
        walk(tree[23], model, rest)
    elif kind == 24:
        walk(tree[24], model, rest)
    elif kind == 25:
        walk(tree[25], model, rest)
    elif kind == 26:
        walk(tree[26], model, rest)
    elif kind == 27:
        walk(tree[27], model, rest)
    elif kind == 28:
        walk(tree[28], model, rest)
    elif kind == 29:
        walk(tree[29], model, rest)
    elif kind == 30:
        walk(tree[30], model, rest)
    elif kind == 31:
        walk(tree[31], model, rest)
    elif kind == 32:
        walk(tree[32], model, rest)
    elif kind == 33:
        walk(tree[33], model, rest)
    elif kind == 34:
        walk(tree[34], model, rest)
    elif kind == 35:
        walk(tree[35], model, rest)
    elif kind == 36:
        walk(tree[36], model, rest)
    elif kind == 37:
        walk(tree[37], model, rest)
    elif kind == 38:
        walk(tree[38], model, rest)
    elif kind == 39:
        walk(tree[39], model, rest)
    model.fit(rest, steps_per_epoch=3)


walk(tree, Sequential(), batches)
