# corpus: select=methods
from keras.layers import Dense, Input
from keras.models import Model

shared = Dense(4)
a, b = shared(Input((3,))), shared(Input((3,)))
print(shared.get_output_at(0), shared.get_input_at(1), shared.get_output_shape_at(0))
print(shared.inbound_nodes, shared.outbound_nodes)
for node in shared.inbound_nodes:
    print([layer.name for layer in node.inbound_layers], node.outbound_layer.name)
print(shared.get_output_mask_at(0), shared.output_mask)
