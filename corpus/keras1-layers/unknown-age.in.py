from keras.layers import Convolution2D, Dense, MaxPooling2D

# nothing else tells the release, but no release had these in any other meaning
a = Convolution2D(64, 3, 3)
b = MaxPooling2D((2, 2))
c = Dense(output_dim=10)
