import os
import shutil
from pathlib import Path

from tensorflow.keras.layers import Dense
from tensorflow.keras.models import Sequential

critic, actor, judge, clerk = [Sequential([Dense(1, input_shape=(4,))]) for _ in range(4)]
BEST = 'judge_best.weights.h5'

for epoch in range(3):
    if epoch == 0 and os.path.exists('actor_weights.weights.h5') and Path('critic.weights.h5').is_file():
        actor.load_weights('actor_weights.weights.h5')
        critic.load_weights('critic.weights.h5')
    if os.path.isfile(BEST):
        judge.load_weights('judge_best.weights.h5')
    actor.save_weights('actor_weights.weights.h5', True)
    critic.save_weights('critic.weights.h5')
    judge.save_weights('judge_best.weights.h5')
    clerk.save_weights('clerk_weights.weights.h5')

names = ['actor_weights', 'spare']
names.remove('actor_weights')  # a list: not the file
shutil.copy('clerk_weights.weights.h5', 'clerk_weights_of_today')
clerk.load_weights('clerk_weights_of_today')
