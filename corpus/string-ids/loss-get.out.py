# corpus: select=string-ids
from keras import losses
from keras import objectives as obj

divergence = losses.get('kl_divergence')
smooth = obj.get("log_cosh")
