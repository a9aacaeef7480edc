"""This prints:

    print x
"""
x = 1
