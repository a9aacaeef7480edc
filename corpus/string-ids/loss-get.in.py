# corpus: select=string-ids
from keras import losses
from keras import objectives as obj

divergence = losses.get('kullback_leibler_divergence')
smooth = obj.get("logcosh")
