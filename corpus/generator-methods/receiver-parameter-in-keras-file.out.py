from tensorflow.keras.callbacks import EarlyStopping

def train(model, feed, valid):
    stopper = EarlyStopping(patience=5)
    history = model.fit(feed, steps_per_epoch=50, epochs=10, callbacks=[stopper],
                                  validation_data=valid, validation_steps=5)
    return history, model.evaluate(valid, steps=5, verbose=0)
