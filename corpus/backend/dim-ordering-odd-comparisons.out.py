# corpus: select=backend,arguments dialect=k1
from keras import backend as K

if {"channels_last": "tf", "channels_first": "th"}[K.image_data_format()] is 'th':
    print('compared by identity')
if 'th' == {"channels_last": "tf", "channels_first": "th"}[K.image_data_format()] == 'th':
    print('twice')
print({"channels_last": "tf", "channels_first": "th"}[K.image_data_format()] == 'theano', {"channels_last": "tf", "channels_first": "th"}[K.image_data_format()][0])
names = {'th': 1, 'tf': 3}[{"channels_last": "tf", "channels_first": "th"}[K.image_data_format()]]
