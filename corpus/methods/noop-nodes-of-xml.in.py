# corpus: select=methods
import xml.dom.minidom
from keras.models import load_model

tree = xml.dom.minidom.parse("x.xml")
for node in tree.childNodes:
    print(node.input, node.output, node.weights, node.operation, node.next)
