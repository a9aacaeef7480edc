# corpus: select=backend,arguments
import kornia as K
from scipy import special as backend

print(K.image_dim_ordering(), K.learning_phase(), backend.in_train_phase(1, 2))
