import os

import train

if not os.path.exists('best_weights') or os.path.exists('weights'):
    train.model.fit(x, y)
