import tensorflow as tf


class Pipeline:
    def from_generator(self, generator, output_types=None, output_shapes=None):
        self.source = generator
        self.types = output_types
        return self


pipe = Pipeline().from_generator(range, output_types=tf.int32, output_shapes=())
