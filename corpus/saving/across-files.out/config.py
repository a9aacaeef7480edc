BATCH = 32
WEIGHTS = 'data/net.weights.h5'
