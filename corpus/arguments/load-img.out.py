# corpus: select=arguments dialect=k2
from keras.preprocessing.image import load_img

a = load_img('a.png', "grayscale", (64, 64))
b = load_img('b.png', target_size=(64, 64))
c = load_img('c.png', color_mode="grayscale")
