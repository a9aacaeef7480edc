LOSS = 'logcosh'
