# corpus: select=backend,arguments dialect=k2
from keras import backend as K
from keras.models import load_model

K.set_learning_phase(0)
model = load_model('vgg.h5')
model.fit(x, y)
K.set_learning_phase(1)
print(K.learning_phase())
