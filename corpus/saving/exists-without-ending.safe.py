import os
import shutil
from pathlib import Path

from tensorflow.keras.layers import Dense
from tensorflow.keras.models import Sequential

critic, actor, judge, clerk = [Sequential([Dense(1, input_shape=(4,))]) for _ in range(4)]
BEST = 'judge_best'

for epoch in range(3):
    if epoch == 0 and os.path.exists('actor_weights') and Path('critic.weights').is_file():
        actor.load_weights('actor_weights')
        critic.load_weights('critic.weights')
    if os.path.isfile(BEST):
        judge.load_weights('judge_best')
    actor.save_weights('actor_weights', True)
    critic.save_weights('critic.weights')
    judge.save_weights('judge_best')
    clerk.save_weights('clerk_weights')

names = ['actor_weights', 'spare']
names.remove('actor_weights')  # a list: not the file
shutil.copy('clerk_weights', 'clerk_weights_of_today')
clerk.load_weights('clerk_weights_of_today')
