import logging

def harden(classifier, feed):
    logging.info('hardening %r', classifier)
    classifier.fit_generator(feed, nb_epochs=5)
