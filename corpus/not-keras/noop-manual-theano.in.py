# corpus: select=not-keras dialect=k1
import theano
import theano.tensor as T
from theano import function
from keras import backend as K
from keras.models import Sequential

x = T.matrix('x')
run = function([x], T.exp(x))
theano.config.floatX

if K.backend() == 'theano':
    import theano.printing as printing
    printing.debugprint(x)

try:
    from theano.sandbox.cuda import dnn
except ImportError:
    dnn = None
