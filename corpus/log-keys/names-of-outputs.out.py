# corpus: select=log-keys
from keras.callbacks import EarlyStopping, ModelCheckpoint
from keras.layers import Dense, Input
from keras.models import Model

inputs = Input((4,))
age = Dense(1, name='age')(inputs)
kind = Dense(3, activation='softmax', name='kind')(inputs)
model = Model(inputs, [age, kind])
model.compile('adam', 'mse', metrics={'age': 'mae', 'kind': 'accuracy'})
stop = EarlyStopping('val_kind_accuracy', mode='max')
best = ModelCheckpoint('best.h5', monitor='val_age_loss', mode='min')
history = model.fit(x, [y, z], validation_split=0.2, callbacks=[stop, best])
print(history.history['kind_accuracy'], history.history['val_age_mae'])
