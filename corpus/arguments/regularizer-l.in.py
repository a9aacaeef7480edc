# corpus: select=arguments dialect=k2
from tensorflow.keras import regularizers

a = regularizers.l1(l=0.01)
b = regularizers.l2(0.01)
