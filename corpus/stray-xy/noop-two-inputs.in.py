import numpy as np
from tensorflow.keras.models import load_model

left, right, y = np.ones((9, 2)), np.ones((9, 2)), np.ones((9, 1))
siamese = load_model('siamese.keras')
siamese.fit([left, right], y, batch_size=3)
siamese.fit({'left': left, 'right': right}, y=y)
