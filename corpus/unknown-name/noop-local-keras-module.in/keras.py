# corpus: select=unknown-name
def tune(piano):
    return piano
