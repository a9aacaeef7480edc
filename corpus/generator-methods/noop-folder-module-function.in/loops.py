import logging

def fit_generator(model, feed, steps):
    logging.info('%d steps', steps)
    return model.fit(feed, steps_per_epoch=steps)
