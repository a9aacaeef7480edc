from keras.layers import Dense
import sys
print
print 'a', 'b'
print 'a',
print >>sys.stderr
print >>sys.stderr, 'a', 'b',
print ('a')
print ('a', 'b')
print ('a %s') % 'b'
print ('a'), 'b'
print 'a'; print 'b'
if sys: print 'c'  # why
print '''two
lines''' % 1
print(Dense)
