from keras.layers import Dense

print reduce(max, [1])  # why
if 1:
    try:
        pass
    except ValueError, e:
        print """a
b"""
