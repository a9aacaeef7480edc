# corpus: select=methods dialect=k1
from keras.preprocessing.image import ImageDataGenerator

flow = ImageDataGenerator().flow_from_directory("birds")
x, y = flow.next()
steps = flow.nb_sample // 32
print(flow.nb_class, flow.class_indices, flow.N)
first = flow \
    .next()[0]
