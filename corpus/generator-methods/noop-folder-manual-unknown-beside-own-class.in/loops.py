import logging

def train(model, feed):
    logging.info('training %r', model)
    model.fit_generator(feed, steps_per_epoch=100, epochs=10)
