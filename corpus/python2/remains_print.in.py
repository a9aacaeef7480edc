import sys
from keras.layers import Dense

print >>sys.stderr, 'a'
print
print ('a %s') % 'b'
print ('a'), 'b'
print('a %s' % 'b')
f = print
raise 'text'
