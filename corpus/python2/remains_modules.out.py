import pickle as cPickle
import pickle
import queue as Queue, os
import urllib2
import urllib
import string
import itertools
from io import StringIO
from urllib.parse import urljoin
from itertools import izip
from tensorflow.keras.layers import Dense

s = StringIO()
q = Queue.Queue()
page = urllib2.urlopen('a'), urllib.urlopen('a'), urllib.parse
letters = string.letters, string.digits, itertools.izip([], [])
