# corpus: select=string-ids
LOSS = 'logcosh'
