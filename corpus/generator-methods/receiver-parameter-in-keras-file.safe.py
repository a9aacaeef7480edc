from tensorflow.keras.callbacks import EarlyStopping

def train(model, feed, valid):
    stopper = EarlyStopping(patience=5)
    history = model.fit_generator(feed, steps_per_epoch=50, epochs=10, callbacks=[stopper],
                                  validation_data=valid, validation_steps=5, max_queue_size=4)
    return history, model.evaluate_generator(valid, steps=5)
