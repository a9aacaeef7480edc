from keras.layers import Dense

names = {}
if names.has_key('a') or not names.has_key('b'):
    print names.keys()[0], len(names.keys()), sorted(names.keys())
for name in names.keys():
    del names[name]
for name in names.keys():
    print name
for name, value in names.iteritems():
    print name
for name, value in names.items():
    names[name] = value
values = names.values()
pairs = [v for k, v in names.items()]
first = names.iteritems().next()
both = names.keys() + ['c']
if 'a' in names.keys():
    print names.viewkeys()
