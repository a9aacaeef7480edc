# corpus: select=other-numbers dialect=modern
import tensorflow as tf

nadam = tf.keras.optimizers.Nadam(learning_rate=0.001)
print(settings.get_config()['lr'])
