from tensorflow.keras.callbacks import ModelCheckpoint
from tensorflow.keras.models import Sequential, load_model, save_model

model = Sequential()
save_model(model, 'first.keras')
model.save('second.keras')
again = load_model('second.keras')
checkpoint = ModelCheckpoint('best.keras', save_best_only=True)
model.fit(x, y, callbacks=[checkpoint])
model.load_weights('best.keras')
