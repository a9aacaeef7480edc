import numpy as np
from keras import backend as K
from keras.layers import Input, Conv2D, UpSampling2D, MaxPooling2D, concatenate
from keras.models import Model
from keras.optimizers import Adam
from common import report, seed_weights

smooth = 1.


def dice_coef(y_true, y_pred):
    y_true_f = K.flatten(y_true)
    y_pred_f = K.flatten(y_pred)
    intersection = K.sum(y_true_f * y_pred_f)
    return (2. * intersection + smooth) / (K.sum(y_true_f) + K.sum(y_pred_f) + smooth)


def dice_coef_loss(y_true, y_pred):
    return -dice_coef(y_true, y_pred)


random = np.random.RandomState(17)
images = random.rand(12, 8, 8, 1).astype('float32')
masks = (images > 0.6).astype('float32')

inputs = Input((8, 8, 1))
conv1 = Conv2D(4, (3, 3), activation='relu', padding='same')(inputs)
pool1 = MaxPooling2D(pool_size=(2, 2))(conv1)
conv2 = Conv2D(6, (3, 3), activation='relu', padding='same')(pool1)
up = concatenate([UpSampling2D(size=(2, 2))(conv2), conv1], axis=3)
outputs = Conv2D(1, (1, 1), activation='sigmoid')(up)
model = Model(inputs=[inputs], outputs=[outputs])
model.compile(optimizer=Adam(lr=1e-2), loss=dice_coef_loss, metrics=[dice_coef])
seed_weights(model)
history = model.fit(images, masks, batch_size=4, epochs=4, verbose=0, shuffle=False,
                    validation_split=0.25)
report(loss=history.history['loss'], dice=history.history['dice_coef'],
       val_dice=history.history['val_dice_coef'], mask=model.predict(images[:1]))
