from keras.layers import Dense

pairs = [(1, 2), (0, 3)]
pairs.sort(lambda a, b: cmp(a[1], b[1]))
pairs.sort(cmp=compare)
pairs.sort(key=lambda pair: pair[1])
print sorted(pairs, lambda a, b: cmp(b, a)), sorted(pairs, cmp=compare, reverse=True)
frame.sort('column')
print sorted(pairs)
