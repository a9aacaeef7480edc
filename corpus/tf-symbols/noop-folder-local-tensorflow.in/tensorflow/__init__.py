# corpus: select=tf-symbols
def log(x):
    return x
