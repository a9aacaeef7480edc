# corpus: select=stray-xy
from keras.models import load_model
from keras.preprocessing.image import ImageDataGenerator

model = load_model('leaves.h5')
leaf_it = ImageDataGenerator().flow_from_directory('leaves')
model.fit(leaf_it, epochs=2)
