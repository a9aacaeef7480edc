# corpus: select=methods dialect=k1
from keras.preprocessing.image import ImageDataGenerator

flow = ImageDataGenerator().flow_from_directory("birds")
x, y = next(flow)
steps = flow.samples // 32
print(flow.num_classes, flow.class_indices, flow.n)
first = next(flow)[0]
