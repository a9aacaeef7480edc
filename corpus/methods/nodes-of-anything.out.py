# corpus: select=methods
import keras


def last(layer):
    node = layer._inbound_nodes[-1]
    return layer.get_output_at(-1), node.inbound_layers, node.operation
