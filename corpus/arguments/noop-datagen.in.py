# corpus: select=arguments dialect=k2
from keras.preprocessing.image import ImageDataGenerator, img_to_array, load_img

gen = ImageDataGenerator(rescale=1.0 / 255, shear_range=0.2, zoom_range=0.2)
batches = gen.flow_from_directory('data', (64, 64), batch_size=8, class_mode='binary')
array = img_to_array(load_img('a.png', target_size=(64, 64)))
