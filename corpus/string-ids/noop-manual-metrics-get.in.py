# corpus: select=string-ids
from keras import metrics

divergence = metrics.get('kullback_leibler_divergence')
