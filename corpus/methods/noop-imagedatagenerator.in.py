# corpus: select=methods
from keras.preprocessing.image import ImageDataGenerator

flow = ImageDataGenerator().flow_from_directory("birds")
print(next(flow), flow.samples, flow.n, flow.class_indices, flow.batch_size, flow.classes)
flow.reset()
