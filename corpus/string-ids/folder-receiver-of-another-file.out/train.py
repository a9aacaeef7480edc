from nets import small

model = small()
model.compile('adam', 'log_cosh', metrics=['acc'])
