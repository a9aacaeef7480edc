# corpus: select=backend,arguments dialect=k2
from keras.models import load_model

# no dropout
model = load_model('vgg.h5')
print(model.predict(open_images()))
if len(model.layers) > 3:
    pass
