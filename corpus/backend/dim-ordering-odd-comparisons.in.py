# corpus: select=backend,arguments dialect=k1
from keras import backend as K

if K.image_dim_ordering() is 'th':
    print('compared by identity')
if 'th' == K.image_dim_ordering() == 'th':
    print('twice')
print(K.image_dim_ordering() == 'theano', K.image_dim_ordering()[0])
names = {'th': 1, 'tf': 3}[K.image_dim_ordering()]
