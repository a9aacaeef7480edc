import logging

def train(model, feed, steps):
    logging.info('training for %d steps', steps)
    history = model.fit_generator(feed, steps_per_epoch=steps, epochs=2, workers=4)
    return history, model.predict_generator(feed, steps)
