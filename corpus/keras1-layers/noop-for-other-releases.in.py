# corpus: select=keras1-layers,removed,backend,arguments
import keras
from keras import backend as K
from keras.layers import Dense
from keras.models import Model

KERAS_1 = int(keras.__version__.split('.')[0]) == 1
NEW = tuple(map(int, keras.__version__.split('.')))[:2] >= (2, 0)

if keras.__version__ < '2':
    from keras.initializations import one
    head = Dense(output_dim=3, init='normal')
elif keras.__version__.startswith('2') or keras.__version__[0] == '3':
    head = Dense(units=3, kernel_initializer='normal')

if KERAS_1:
    model = Model(input=x, output=head(x))
else:
    model = Model(inputs=x, outputs=head(x))

if not NEW or KERAS_1 and wide:
    model.fit(x, y, nb_epoch=3)


def filters(kernel):
    if K.backend() == 'theano':
        return K.permute_dimensions(kernel, (3, 2, 0, 1)), K.image_dim_ordering()
    return kernel


tail = Dense(output_dim=3) if KERAS_1 else Dense(3)
