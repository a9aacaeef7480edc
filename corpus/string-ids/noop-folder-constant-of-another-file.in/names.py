INITIALIZER = 'constant'
CONSTRAINTS = {'weights': 'maxnorm', 'bias': 'nonneg'}
