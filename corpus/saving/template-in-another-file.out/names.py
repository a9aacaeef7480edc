BEST = 'best.{epoch:02d}.keras'
