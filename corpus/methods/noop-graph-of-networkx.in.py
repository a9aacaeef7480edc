# corpus: select=methods
import networkx as nx
from keras.utils import plot_model

g = nx.DiGraph()
print(g.nodes, g.graph, g.get_shape, g.op, g.eval)
