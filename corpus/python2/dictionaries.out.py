from tensorflow.keras.layers import Dense

names = {}
if 'a' in names or 'b' not in names:
    print(list(names.keys())[0], len(names.keys()), sorted(names.keys()))
for name in list(names.keys()):
    del names[name]
for name in names.keys():
    print(name)
for name, value in names.items():
    print(name)
for name, value in list(names.items()):
    names[name] = value
values = list(names.values())
pairs = [v for k, v in names.items()]
first = next(iter(names.items()))
both = list(names.keys()) + ['c']
if 'a' in names.keys():
    print(names.keys())
