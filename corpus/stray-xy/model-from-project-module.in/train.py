from keras.preprocessing.image import ImageDataGenerator

from networks import small_net


def train(glyphs, codes):
    net = small_net()
    glyph_it = ImageDataGenerator(rotation_range=5).flow(glyphs, codes)
    net.fit(glyph_it, codes, epochs=3)
