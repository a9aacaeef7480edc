# corpus: select=methods
from keras import backend as K
from keras.models import Model

model = Model(a, b)
inputs = model.inputs + model.targets + model.sample_weights
grads = K.gradients(model.total_loss, model.trainable_weights)
if model.uses_learning_phase:
    inputs.append(K.learning_phase())
updates = model.state_updates + model.updates
print(model.stateful, model.input_names, model.output_names)
print(model.regularizers, model.constraints)
print(model.loss_functions, model.container_nodes)
