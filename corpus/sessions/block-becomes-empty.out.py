from tensorflow.keras import backend as K

if K.backend() == 'tensorflow':
    pass
else:
    print('other backend')
