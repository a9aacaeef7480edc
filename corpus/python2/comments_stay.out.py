# before
from tensorflow.keras.layers import Dense  # an import

# about f
def f(a_b,  # the pair
      c):
    # first
    a, b = a_b
    print(a, b)  # what is printed
    try:  # to be sure
        x = a.has_key(  # is it there?
            'b'
        )
    # not so good
    except ValueError as error:  # it is not
        raise ValueError(error)  # again
    for k in a.items():  # all
        exec('k')  # run
    return repr(a)  # as text
# after
