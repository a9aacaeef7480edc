# before
from keras.layers import Dense  # an import

# about f
def f((a, b),  # the pair
      c):
    # first
    print a, b  # what is printed
    try:  # to be sure
        x = a.has_key(  # is it there?
            'b'
        )
    # not so good
    except ValueError, error:  # it is not
        raise ValueError, error  # again
    for k in a.iteritems():  # all
        exec 'k'  # run
    return `a`  # as text
# after
