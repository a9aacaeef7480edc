# corpus: select=log-keys
from keras.callbacks import EarlyStopping, ModelCheckpoint
from keras.layers import Dense
from keras.models import Sequential

model = Sequential([Dense(3, activation='softmax', input_dim=4)])
model.compile('adam', 'categorical_crossentropy', metrics=['acc'])
stop = EarlyStopping(monitor='val_acc', patience=3)
best = ModelCheckpoint('best.{epoch:02d}-{val_acc:.2f}.h5', 'val_acc', save_best_only=True)
history = model.fit(x, y, validation_split=0.2, callbacks=[stop, best])
print(history.history['acc'], history.history.get('val_acc'))
