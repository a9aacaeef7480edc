# corpus: select=arguments dialect=k2
from keras import callbacks

log = callbacks.ProgbarLogger()
