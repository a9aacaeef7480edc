from helper import Reader

print Reader().next()
