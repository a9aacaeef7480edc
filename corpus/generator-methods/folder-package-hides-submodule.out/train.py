from feeds import batches
from nets import SSD

model = SSD(3)
model.fit(batches(), steps_per_epoch=3)
