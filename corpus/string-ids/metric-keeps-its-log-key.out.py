# corpus: select=string-ids
from keras.callbacks import ModelCheckpoint
from keras.layers import Dense
from keras.models import Sequential
from tensorflow.keras import metrics

model = Sequential([Dense(4, input_dim=8, activation='softmax', kernel_initializer='he_normal')])
model.compile('adam', 'categorical_crossentropy', metrics=['acc', metrics.KLDivergence(name='kullback_leibler_divergence')])
best = ModelCheckpoint('best.h5', monitor='val_kullback_leibler_divergence', mode='min')
