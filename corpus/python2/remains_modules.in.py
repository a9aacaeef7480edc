import cPickle
import cPickle as pickle
import Queue, os
import urllib2
import urllib
import string
import itertools
from StringIO import StringIO
from urlparse import urljoin
from itertools import izip
from keras.layers import Dense

s = StringIO()
q = Queue.Queue()
page = urllib2.urlopen('a'), urllib.urlopen('a'), urllib.parse
letters = string.letters, string.digits, itertools.izip([], [])
