# corpus: select=methods
from keras.layers import Dense, Input
from keras.models import Model

shared = Dense(4)
a, b = shared(Input((3,))), shared(Input((3,)))
print(shared._inbound_nodes[0].output_tensors[0], shared._inbound_nodes[1].input_tensors[0], shared._inbound_nodes[0].output_tensors[0].shape)
print(shared._inbound_nodes, shared._outbound_nodes)
for node in shared._inbound_nodes:
    print([layer.name for layer in node.inbound_layers], node.operation.name)
print(shared.get_output_mask_at(0), shared.output_mask)
