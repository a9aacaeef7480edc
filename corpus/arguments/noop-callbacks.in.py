# corpus: select=arguments dialect=k2
from keras.callbacks import EarlyStopping, LambdaCallback, ModelCheckpoint, ReduceLROnPlateau

a = EarlyStopping('val_loss', 0, 10, 1, 'auto')
b = LambdaCallback(on_batch_end=show, on_epoch_end=show)
c = ModelCheckpoint('best.h5', monitor='val_loss', verbose=1, save_best_only=True)
d = ReduceLROnPlateau('val_loss', 0.1, 10, 0, 'auto', 1e-4, 0, 0)
