# corpus: select=tf-symbols
class Model:
    pass
