# Modules that have another name.
import pickle
import pickle
import urllib.request, urllib.parse, os
import queue
import io
from urllib.parse import urljoin
from urllib.request import urlretrieve
from urllib.parse import quote
from itertools import count
import itertools
from tensorflow.keras.layers import Dense

q = queue.Queue()
s = io.StringIO()
for a, b in zip([1], [2]):
    print(a, urllib.request.urlopen('http://a').read())
for a in map(int, '12'):
    print(a, pickle.dumps(a), pickle.dumps(a))
