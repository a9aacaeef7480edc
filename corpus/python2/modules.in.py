# Modules that have another name.
import cPickle as pickle
import cPickle
import urllib2, os
import Queue
import StringIO
from urlparse import urljoin
from urllib import urlretrieve, quote
from itertools import izip, count
import itertools
from keras.layers import Dense

q = Queue.Queue()
s = StringIO.StringIO()
for a, b in izip([1], [2]):
    print a, urllib2.urlopen('http://a').read()
for a in itertools.imap(int, '12'):
    print a, pickle.dumps(a), cPickle.dumps(a)
