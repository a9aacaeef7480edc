# corpus: select=backend,arguments dialect=k2
from keras import backend as K
from keras.models import load_model

K.set_learning_phase(0)  # no dropout
model = load_model('vgg.h5')
print(model.predict(open_images()))
if len(model.layers) > 3:
    K.set_learning_phase(False)
