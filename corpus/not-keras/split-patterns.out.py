# corpus: select=not-keras
import re
from keras.preprocessing.text import Tokenizer

a = re.split('(\W+)', s)
b = re.split(r'\s+', s)
c = re.split("[,;]+", s, maxsplit=3)
d = re.split(r'(a)?(b)?', s)
e = re.split(r'(\W+)', s)
f = re.split(',', s)
g = re.split(r'(a*)?', s)
h = re.split(r'(?=,)?', s)
i = s.split('x*')
