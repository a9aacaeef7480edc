# corpus: select=log-keys
from keras import backend as K
from keras.callbacks import EarlyStopping, ModelCheckpoint, ReduceLROnPlateau
from keras.layers import Dense
from keras.models import Sequential


def dice(y_true, y_pred):
    return K.mean(y_true * y_pred)


def pixel_acc(y_true, y_pred):
    return K.mean(y_true * y_pred)


model = Sequential([Dense(1, input_dim=4)])
model.compile('adam', 'mse', metrics=[dice, pixel_acc, 'accuracy'])
callbacks = [
    EarlyStopping(monitor='val_dice', patience=3, mode='min'),
    ModelCheckpoint('best.h5', monitor='val_pixel_acc', mode='max'),
    ReduceLROnPlateau(monitor='val_dice', mode='max'),
    EarlyStopping(monitor='val_accuracy'),
    EarlyStopping(monitor='val_loss'),
]
model.fit(x, y, validation_split=0.2, callbacks=callbacks)
