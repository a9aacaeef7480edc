# corpus: dialect=k1 select=keras1-layers
from keras.layers import Activation, Bidirectional, Dense, Dropout, ELU, Flatten, GaussianNoise, Lambda, LeakyReLU, Masking, Permute, RepeatVector, Reshape, TimeDistributed
from keras.models import Sequential

model = Sequential([
    Dense(10, input_shape=(4,), activation='relu', name='first'),
    Dense(10, input_dim=4),
    Activation('relu'),
    Dropout(0.5),
    GaussianNoise(0.1),
    Reshape((2, 5)),
    Permute((2, 1)),
    Flatten(),
    RepeatVector(3),
    Masking(mask_value=0.),
    TimeDistributed(Dense(3)),
    Lambda(lambda x: x * 2, output_shape=(3,)),
    Lambda(function=lambda x, k: x * k, arguments={'k': 2}),
    LeakyReLU(alpha=0.1),
    ELU(),
])
