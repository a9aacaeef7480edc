for i in xrange(3):
    next(iter([i]))
