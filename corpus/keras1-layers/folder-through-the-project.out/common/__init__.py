# corpus: dialect=k1 select=keras1-layers
