BEST = 'best.{epoch:02d}.hdf5'
