from setup import sess

print(sess)
