"""The grammar of old programs, as a table.

See ``builder.py`` for the notation.  What the tool's tables know stands behind terminals
(``${call layers}``, ``$string``, ``$option``), so that a new row needs no line here; this
table has what they do not say: how programs of that time put it together.
"""

from __future__ import annotations

from collections.abc import Mapping

GRAMMAR: Mapping[str, tuple[str, ...]] = {
    # -- names of variables -----------------------------------------------------------
    "names of model": ("model", "net", "größe", "discriminator"),
    "names of data": ("data", "batches", "train_generator"),
    "names of tensor": ("x", "hidden", "inputs"),
    "names of history": ("history", "hist"),
    "names of function": ("train", "build", "helper"),
    "names of class": ("Net", "Mine", "Trainer"),
    "names of other": ("other", "result", "thing"),
    # -- statements -------------------------------------------------------------------
    "block": ("$statement", "$statement\n$statement", "$simple\n$statement\n$simple"),
    "statement": (
        "$simple",
        "$simple",
        "$old",
        "$old",
        "$old",
        "$lookalike",
        "$simple; $simple",
        "if $condition: $simple",
        "if $condition:\n    $block\nelse:\n    $block",
        "for ${new other} in range($number):\n    $block",
        "while $condition:\n    $block\n    break",
        (
            "try:\n    $block\nexcept ($error, ValueError) as problem:\n"
            "    $block\nfinally:\n    $block"
        ),
        "with open('log', 'w') as log:\n    $block",
        "def ${new function}($parameters):\n    ${body block}\n    return $expression",
        (
            "class ${new class}(object):\n    label = $expression\n\n"
            "    def __init__(self, $parameters):\n        self.net = ${a model}\n"
            "        ${body block}\n\n    def run(self):\n        return self.net.${method model}"
        ),
        "@decorated($value)\ndef ${new function}(first, *rest, **options):\n    ${body block}",
        "async def ${new function}():\n    await ${a other}\n    ${body block}",
        (
            "def ${new function}(first=$value):\n    def inner():\n        ${body block}\n"
            "    return inner"
        ),
        "match ${a other}:\n    case [1, _]:\n        $block\n    case _:\n        $block",
    ),
    "simple": (
        "$expression",
        "${new other} = $expression",
        "${new other} = $expression",
        "print($expression)",
        "${new other}, extra = $expression, $value",
        "${new other} = again = $expression",
        "counter += $expression",
        "typed: object = $expression",
        "assert $expression, 'no # comment'",
        "*rest, last = $expression",
        "made = lambda a, b=$value: $expression",
        "listed = [$expression for each in ${a data} if each]",
        "named = {'a': $expression, **options}",
        "chosen = $expression if $condition else $expression",
        "text = f'''{$oneline} % {1:>{2}}'''",
        "(walrus := $expression)",
        "part = $expression[1:, ::2]",
        "raised = not $expression and -1 ** 2",
        "del leftover, (other_one)",
        "pass",
    ),
    "condition": ("flag", "$expression", "len(sys.argv) > 2", "(n := $value)", "__debug__"),
    "error": ("KeyError", "ImportError", "RuntimeError"),
    "parameters": ("first", "first, second=$value", "first, *, nb_epoch=3", "x, y, model=None"),
    "expression": (
        "$oneline",
        "${call layers}",
        "${call any}",
        "${method model}",
        "${a model}.${method model}",
        "${a model}.${method model}",
        "(${a model}).${method model}",
        "build(${a model}).${method model}",
        "${backend function}",
        "${tensorflow call}",
        "$name",
        "$library",
    ),
    "oneline": (
        "${a other}",
        "$name",
        "${symbol name}",
        "${receiver member}",
        "len(${a data})",
        "${a history}.history['$logkey']",
    ),
    # -- what is old ------------------------------------------------------------------
    "old": (
        "${new model} = $model",
        "${new model} = $model",
        "${new data} = $data",
        "${new tensor} = $tensor",
        "$training",
        "$logs",
        "$session",
        "$saving",
        "$freezing",
        "$sharing",
        "$graph",
        "$layer_class",
        "$generators",
        "$callback_class",
        "${receiver statement}",
        "$numbers",
        "$settings",
    ),
    "model": (
        "${keras models.Sequential}()",
        "${keras models.Sequential}([${call layers}, ${call layers}])",
        "${keras models.Model}(${a tensor}, ${a tensor})",
        "${keras models.Model}(input=${a tensor}, output=[${a tensor}, ${a tensor}])",
        "${keras models.load_model}('net.h5')",
        "${call models}",
        "${call applications}",
        "None",
        "unknown()",
    ),
    "tensor": (
        "${keras layers.Input}((8,))",
        "${call layers}(${a tensor})",
        "${call layers}(${call layers}(${a tensor}))",
        "$merge",
        "${symbolic call}",
        "${backend function}",
        "${a model}.output",
        "${a model}(${a tensor})",
        "${keras layers.Lambda}(lambda t: ${backend function})(${a tensor})",
        "${a tensor} * 2 + ${a tensor}",
    ),
    "merge": (
        "${keras layers.merge}([${a tensor}, ${a tensor}], mode='$mergemode', concat_axis=1)",
        "${keras layers.merge}([${a tensor}, ${a tensor}], '$mergemode')",
        "${keras layers.Merge}([${a model}, ${a model}], mode='$mergemode')",
        "${keras layers.merge.concatenate}([${a tensor}, ${a tensor}])",
    ),
    "data": (
        "$images.flow($array, $array, batch_size=32)",
        "$images.flow_from_directory('train', (32, 32))",
        "$images",
        "${call preprocessing}",
        "batches(32)",
        "zip(${a data}, ${a data})",
        "${lib itertools.cycle}(${a data})",
        "${tf data.Dataset.from_tensor_slices}(($array, $array)).batch(2)",
        "${tf data.Dataset.from_generator}(batches, (${tf float32}, ${tf int32}), ((28,), ()))",
        "${tf data.Dataset.from_generator}(lambda: batches(3), output_types=${tf float32})",
        "$array",
        "$source",
    ),
    "images": (
        "${keras preprocessing.image.ImageDataGenerator}()",
        "${keras preprocessing.image.ImageDataGenerator}(rescale=1. / 255)",
        "${a data}",
    ),
    "array": ("y", "x", "np.zeros((3, 4))", "${lib numpy.load}('x.npy')", "${a data}"),
    "training": (
        "${a model}.compile($optimizer, '$loss', metrics=['$metric'])",
        "${new history} = ${a model}.${method model}",
        "${a model}.fit(${a data}, $array, nb_epoch=$number, batch_size=32)",
        "${a model}.fit_generator(${a data}, $number, $number)",
        "${a model}.fit_generator(generator=${a data}, steps_per_epoch=$number, verbose=1)",
        "${a model}.evaluate_generator(${a data}, $number)",
        "${a model}.predict_generator(${a data}, val_samples=$number)",
        "${a model}.fit(${a data}, y=$array, callbacks=[$callback, $callback])",
        "${a model}.fit(x=${a data}, y=$array, sample_weight=None, validation_split=0.2)",
        "${a model}.add(${call layers})",
        "${a model}.add(${call layers})",
        "${a model}.train_on_batch([$array, $array], [$array])",
    ),
    "optimizer": (
        "'${string optimizer}'",
        "${call optimizers}",
        "${keras optimizers.Adam}(lr=1e-3, decay=1e-6)",
        "${keras optimizers.SGD}(0.1, 0.9, 0., True)",
        "${tf train.AdamOptimizer}(1e-3)",
        "adam",
    ),
    "loss": ("mse", "${string loss}"),
    "metric": ("accuracy", "acc", "${string metric}"),
    "callback": (
        "${keras callbacks.EarlyStopping}(monitor='val_$logkey', patience=3)",
        "${keras callbacks.ModelCheckpoint}('$template', '$logkey', save_best_only=True)",
        "${call callbacks}",
        "${a other}",
    ),
    "template": (
        "w.{epoch:02d}-{val_acc:.2f}.hdf5",
        "best.h5",
        "{epoch}-{$logkey}.h5",
        "net.ckpt",
    ),
    "logs": (
        "print(${a history}.history['$logkey'], ${a history}.history['val_$logkey'])",
        "for key in ('$logkey', 'val_$logkey'):\n    print(${a history}.history[key])",
        "${new other} = ${a history}.history.get('val_$logkey')",
        "stop = $callback",
        "callbacks = [$callback,\n    $callback]",
        "print('acc: {:.3f}'.format(${a history}.history['acc'][-1]))",
    ),
    "session": (
        (
            "config = ${tf ConfigProto}()\nconfig.$option\n"
            "${keras backend.set_session}(${tf Session}(config=config))"
        ),
        (
            "config = ${tf ConfigProto}()\nconfig.$option\nconfig.$option\n"
            "sess = ${tf Session}(config=config)\n${keras backend.set_session}(sess)\n"
            "sess.run(${tf global_variables_initializer}())"
        ),
        "sess = ${keras backend.get_session}()\nsess.run(${a tensor})",
        (
            "with ${tf Session}() as sess:\n    sess.run(${tf global_variables_initializer}())\n"
            "    $block"
        ),
        (
            "${keras backend.set_session}(${tf Session}(config=${tf ConfigProto}(\n"
            "    gpu_options=${tf GPUOptions}(allow_growth=True))))"
        ),
        "graph = ${tf get_default_graph}()\nwith graph.as_default():\n    $block",
        "sess = ${tf $sessionname}()",
        "${keras backend.clear_session}()",
    ),
    "saving": (
        "${a model}.save_weights('net.h5')",
        "${a model}.save_weights(os.path.join(folder, 'net_3.hdf5'))",
        "${a model}.save('net')\n${new model} = ${keras models.load_model}('net')",
        "${a model}.load_weights('net.h5')",
        (
            "path = 'weights.h5'\n${a model}.save_weights(path, overwrite=True)\n"
            "${a model}.load_weights(path)"
        ),
        "${new model} = ${keras models.load_model}('$template', custom_objects={'f': f})",
        "${new model} = ${keras models.model_from_json}(open('net.json').read())",
    ),
    "freezing": (
        "${a model}.trainable = False",
        (
            "frozen = ${keras models.Sequential}([${keras layers.Dense}(1)])\n"
            "frozen.compile('sgd', 'mse')\nfrozen.trainable = False\n"
            "both = ${keras models.Sequential}([frozen])\nboth.compile('sgd', 'mse')\n"
            "for step in range($number):\n    frozen.train_on_batch(x, y)\n"
            "    both.train_on_batch(x, y)"
        ),
        "for layer in ${a model}.layers[:$number]:\n    layer.trainable = False",
    ),
    "sharing": (
        (
            "adam = ${call optimizers}\n${a model}.compile(adam, 'mse')\n"
            "${a model}.compile(optimizer=adam, loss='mse')"
        ),
        "adam = ${keras optimizers.Adam}()\nprint(adam.get_config()['lr'], adam.lr)",
        "${keras backend.set_value}(${a model}.optimizer.lr, 0.5)",
    ),
    "graph": (
        "${new tensor} = ${symbolic call}",
        "${new tensor} = ${keras layers.Input}((8,))\n${new tensor} = ${symbolic call}",
        (
            "${new tensor} = ${keras layers.Input}((8,))\nmodel = ${keras models.Model}(${a tensor}, "
            "${symbolic call})"
        ),
        "def ${new function}(y_true, y_pred):\n    return ${backend function} + ${symbolic call}",
        (
            "step = ${keras backend.function}([${a model}.input, ${keras backend.learning_phase}()], "
            "[${a model}.output])\n${new other} = step([x, 0])[0]"
        ),
        "grads = ${keras backend.gradients}(${a model}.output, ${a model}.input)[0]",
        "${a model}.add_loss(${backend function})",
        "${new tensor} = ${keras layers.Lambda}($function, output_shape=(8,))(${a tensor})",
    ),
    "function": ("lambda t: ${backend function}", "lambda t: t ** 2", "helper"),
    "layer_class": (
        (
            "class ${new class}($base):\n    def __init__(self, size, **kwargs):\n"
            "        self.size = size\n        super(${a class}, self).__init__(**kwargs)\n\n"
            "    def build(self, input_shape):\n        $weights\n        self.built = True\n\n"
            "    def call(self, x, mask=None):\n        ${body block}\n"
            "        return ${backend function}\n\n"
            "    def $shape_method(self, input_shape):\n        return (input_shape[0], self.size)\n\n"
            "    def get_config(self):\n        return {'size': self.size}"
        ),
        (
            "class ${new class}(${keras models.Model}):\n    def __init__(self):\n"
            "        super().__init__()\n        self.dense = ${call layers}\n\n"
            "    def call(self, inputs, training=None):\n        return self.dense(inputs)"
        ),
        (
            "class ${new class}(${keras initializers.Initializer}):\n"
            "    def __call__(self, shape, name=None):\n        return ${backend function}"
        ),
        (
            "class ${new class}(${keras regularizers.Regularizer}):\n    def __call__(self, x):\n"
            "        return ${backend function}"
        ),
        (
            "class ${new class}(${keras optimizers.Optimizer}):\n"
            "    def get_updates(self, loss, params):\n        return []"
        ),
    ),
    "base": ("${keras layers.Layer}", "${keras engine.topology.Layer}", "${keras layers.Dense}"),
    "shape_method": ("compute_output_shape", "get_output_shape_for"),
    "weights": (
        "self.W = self.add_weight((input_shape[1], 3), '$init', 'name', trainable=True)",
        "self.W = self.add_weight(name='w', shape=(3,), initializer='$init')",
        "self.W = ${keras backend.variable}(np.zeros((3, 4)))\nself.trainable_weights = [self.W]",
        "self.init = ${keras initializations.get}('$init')\nself.W = self.init((3, 4), name='w')",
        "self.W = ${keras initializations.$initialization}((3, 4), name='w')",
    ),
    "init": ("zeros", "${string initializer}"),
    "generators": (
        "def batches(size):\n    while True:\n        yield $batch",
        (
            "def batches(size):\n    for start in range(0, 10, size):\n        yield $batch\n"
            "    ${body block}"
        ),
        (
            "class ${new class}(${keras utils.Sequence}):\n    def __len__(self):\n"
            "        return np.ceil($number / 2)\n\n    def __getitem__(self, index):\n"
            "        return $batch"
        ),
        (
            "class ${new class}(object):\n    def __iter__(self):\n        return self\n\n"
            "    def next(self):\n        return $batch\n\n    __next__ = next"
        ),
        "${new data} = batches(16)\n${a model}.fit_generator(${a data}, $number)",
        "${new data} = (($array, $array) for _ in range(3))",
        "first = next(${a data})",
        "first = ${a data}.next()",
    ),
    "batch": (
        "x, y",
        "[x, y], y",
        "[x, y]",
        "x",
        "[x], [y, x]",
        "{'a': x}, y",
        "($array, $array, x)",
    ),
    "callback_class": (
        (
            "class ${new class}(${keras callbacks.Callback}):\n"
            "    def on_epoch_end(self, epoch, logs={}):\n        print(logs['$logkey'], logs.get('acc'))\n"
            "        self.model.save_weights('w%d.h5' % epoch)\n"
            "        if logs.get('val_$logkey') > .9: self.model.stop_training = True\n\n"
            "    def on_batch_end(self, batch, logs):\n        ${body block}\n"
            "        print(logs['batch'], logs['size'])"
        ),
    ),
    "numbers": (
        "${new other} = ${keras layers.BatchNormalization}()",
        "${new other} = ${keras layers.Dense}(8, activity_regularizer='l2')",
        (
            "${new model} = ${keras models.Sequential}([${keras layers.GRU}(3), "
            "${keras layers.LSTM}(2)])"
        ),
        "${a model}.compile('adadelta', 'mse')",
        "${a model}.compile($optimizer, ['mse', 'mae'], ['accuracy'])",
    ),
    "settings": (
        "settings = {'nb_epoch': $number, 'verbose': 0}\n${a model}.fit(x, y, **settings)",
        (
            "settings = dict(border_mode='same', activation='relu')\n"
            "${new tensor} = ${keras layers.Convolution2D}(8, 3, 3, **settings)(${a tensor})"
        ),
        "make = ${lib functools.partial}(${keras layers.Dense}, init='uniform')",
        "if ${keras backend.image_dim_ordering}() == 'th':\n    $block\nelse:\n    $block",
        "${tf set_random_seed}($number)",
        "if keras.__version__ >= '2':\n    $block",
    ),
    # -- what only looks like it --------------------------------------------------------
    "lookalike": (
        "${new other} = 'model.fit_generator(g, nb_epoch=3)'",
        "${a other}.fit_generator",
        "${new other} = sklearn_like(1).fit(x, y=2)",
        "def ${new function}(nb_epoch, steps_per_epoch=3):\n    return nb_epoch",
        "${new other} = dict(nb_epoch=1, generator=2, workers=3)",
        (
            "class ${new class}(object):\n    def fit_generator(self, g, n):\n"
            "        return self.predict_generator(g, n)\n\n"
            "    def predict_generator(self, g, n):\n        pass"
        ),
        '"""model.fit_generator(\n   data , 3)\n"""',
        "${new other} = [\n    1,\t2 ,  \n  3]",
        "# % from keras.layers import Dense\npass",
        "\n\n# % a comment on its own: $odd\n\n\n$simple",
        "${new other} = '$odd', u'# no comment', r'\\d', b'bytes'",
        "def ${new function}(Dense, K):\n    return Dense(init='one') + K.mean(x)",
        "import os, sys",
    ),
    # -- values -------------------------------------------------------------------------
    "value": (
        "10",
        "None",
        "(2)",
        "f(a, b)",
        "[1, 2]",
        "{0: 1}",
        "'a # b'",
        "len(x) / 32",
        "a if b else c",
        "np_steps // 4",
        "lambda p, q: p",
        "x[1, 2]",
        "1.",
        "(\n    3\n)",
        "not True",
        "-1",
        "0x10 + 1_000",
        "'one' 'two'",
        "$expression",
        "${a data}",
    ),
    "number": ("10", "3", "100 // 32", "len(x) / 32", "1", "$value"),
    "text": ("'same'", "'valid'", "name", "'a' + name", "$value"),
    "flag": ("True", "False", "None", "0", "$value"),
}

VALUES: Mapping[str, tuple[str, ...]] = {
    "callbacks": ("[$callback]", "[$callback, $callback]", "None", "callbacks"),
    "metrics": ("['$metric']", "['$metric', '$metric']", "{'a': ['$metric']}", "None"),
    "optimizer": ("$optimizer",),
    "loss": ("'$loss'", "['$loss', '$loss']", "f"),
    "generator": ("${a data}", "(${a data})", "$data"),
    "validation_data": ("${a data}", "(x, y)", "None"),
    "x": ("${a data}", "x", "${a tensor}"),
    "y": ("y", "$array", "None"),
    "monitor": ("'val_$logkey'", "'$logkey'"),
    "filepath": ("'$template'", "path"),
    "input_shape": ("(8,)", "(None, 28, 28)", "shape"),
    "batch_input_shape": ("(None, 8)", "(2, 3, 4)", "shape"),
    "input_dim": ("8", "len(x)"),
    "layer": ("${call layers}",),
    "layers": ("[${call layers}, ${call layers}]", "layers"),
    "inputs": ("${a tensor}", "[${a tensor}, ${a tensor}]"),
    "input": ("${a tensor}", "[${a tensor}, ${a tensor}]"),
    "output": ("${a tensor}", "[${a tensor}]"),
    "outputs": ("${a tensor}", "[${a tensor}]"),
    "weights": ("[w, b]", "None", "'imagenet'", "w"),
    "mode": ("'$mergemode'", "0", "'auto'"),
    "dim_ordering": ("'th'", "'tf'", "ordering"),
    "subsample": ("(2, 2)", "(1, 1)", "2"),
    "verbose": ("1", "0", "2"),
    "shape": ("(8,)", "(None, 3)"),
}
"""What old programs gave for a parameter, by its name; see ``Terminals`` for all others."""

PYTHON2: Mapping[str, tuple[str, ...]] = {
    **GRAMMAR,
    "names of model": ("model", "net"),
    "statement": ("$simple", "$old", "if $condition:\n    $block\nelse:\n    $block"),
    "simple": ("$expression", "${new other} = $expression", "part = $expression[1:, ::2]"),
    "condition": ("flag", "$expression"),
    "parameters": ("first", "first, second=$value"),
    "value": ("10", "None", "(2)", "f(a, b)", "{0: 1}", "'a # b'", "0777", "lambda (p, q): p"),
    "batch": ("x, y", "[x, y], y", "x"),
}
"""The grammar without what Python 3 alone takes."""

STATEMENTS2: tuple[str, ...] = (
    "print $expression",
    "print 'epoch', $value, '%d' % 3,",
    "print",
    "print >>sys.stderr, $oneline, 'lost'",
    "try:\n    $simple\nexcept $error, problem:\n    print problem",
    "try:\n    $simple\nexcept ($error, ValueError), problem:\n    pass",
    "raise ValueError, 'no # comment'",
    "exec 'x = 1' in namespace",
    "${new other} = `${a other}` + ur'text'",
    "${new other} = 0777 + 10L",
    "if a <> b: $simple",
    "def ${new function}(a, (b, c)):\n    return b",
    "${new other} = ${python2 builtin}(${a other})",
    "for key, value in settings.${python2 method}():\n    print key",
    "${new other} = settings.has_key('a')",
    "import ${python2 module}",
    "${new other} = ${lib $python2name}",
    "${new other} = sorted(data, cmp=lambda a, b: cmp(a, b))",
    "${new other} = map(lambda (a, b): a, pairs)[0]",
    "steps = len(x) / 32",
    "first = batches.next()",
    "class ${new class}:\n    def __nonzero__(self):\n        return True",
)
"""Statements that only Python 2 takes, or that mean another thing there."""

COMMANDS: tuple[str, ...] = (
    "%matplotlib inline",
    "!pip install keras==2.2.4",
    "files = !ls",
    "%time ${a model}.${method model}",
    "${a model}?",
    "%%time\n$statement",
    "%%bash\nls | grep keras",
    "%load_ext autoreload\n%autoreload 2",
    "$statement\n%pwd",
    "this is not Python: keras $odd",
    "",
)
"""Cells of notebooks that are not, or not only, Python."""
