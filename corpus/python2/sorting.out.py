from tensorflow.keras.layers import Dense
import functools

pairs = [(1, 2), (0, 3)]
pairs.sort(key=functools.cmp_to_key(lambda a, b: ((a[1] > b[1]) - (a[1] < b[1]))))
pairs.sort(key=functools.cmp_to_key(compare))
pairs.sort(key=lambda pair: pair[1])
print(sorted(pairs, key=functools.cmp_to_key(lambda a, b: ((b > a) - (b < a)))), sorted(pairs, key=functools.cmp_to_key(compare), reverse=True))
frame.sort('column')
print(sorted(pairs))
