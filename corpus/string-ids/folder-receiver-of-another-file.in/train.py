from nets import small

model = small()
model.compile('adam', 'logcosh', metrics=['acc'])
