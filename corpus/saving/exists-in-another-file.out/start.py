import os

import train

if not os.path.exists('best_weights.weights.h5') or os.path.exists('weights'):
    train.model.fit(x, y)
