BATCH = 32
WEIGHTS = 'data/net.h5'
