

def start():
    # the session of this thread
    # graph=tf.Graph()
    pass


start()
