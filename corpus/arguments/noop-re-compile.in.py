# corpus: select=arguments dialect=k1
import re

import keras
from keras.models import Sequential

pattern = re.compile('a+', re.I, *rest)
code = compile(text, 'name', 'exec')
