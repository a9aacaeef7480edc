import numpy

for i in xrange(3):
    print numpy.log(i + 1)
