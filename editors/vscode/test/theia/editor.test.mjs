// The extension in a real editor. `npm run test:editor` prepares everything and runs this.
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';

import { Editor, startTheia, until } from './editor.mjs';
import * as setup from './setup.mjs';

const VSIX = process.env.VSIX;
const PICTURES = process.env.PICTURES;

let root;
before(() => (root = setup.scratch()));
after(() => rmSync(root, { recursive: true, force: true, maxRetries: 5 }));

/** Run `body` in an editor over a fresh copy of the example project. */
function inEditor(name, { settings, prepare }, body) {
  void test(name, { timeout: 300_000 }, async () => {
    const place = join(root, name.replaceAll(/\W+/g, '-'));
    const folder = setup.workspace(place, 'editor');
    const twin = setup.workspace(place, 'cli');
    for (const copy of [folder, twin]) prepare?.(copy);
    const config = setup.configuration(place, VSIX, settings);
    const theia = await startTheia({ folder, builtins: setup.builtins(place), config });
    const editor = await Editor.open(theia.address);
    const cli = (...args) => setup.applyWithCli(place, twin, ...args);
    try {
      await body({ editor, folder, twin, cli });
    } catch (error) {
      await picture(editor, `failed-${name.replaceAll(/\W+/g, '-')}`);
      throw error;
    } finally {
      await editor.close();
      await theia.stop();
    }
  });
}

inEditor('findings: underlined, counted, as the CLI says', {}, async ({ editor, twin }) => {
  const count = setup.findings(twin, 'train.py').length;
  assert.ok(count > 3);
  await editor.openFile('train.py');
  await editor.status(`Keras: ${count}`);
  assert.ok((await editor.squiggles()) > 0);
});

inEditor('quick fix of one finding', {}, async ({ editor, folder, twin, cli }) => {
  await editor.openFile('train.py');
  await editor.status(/Keras: [1-9]/);
  await editor.goTo(...place(folder, 'train.py', 'Adam(lr='));
  const titles = await editor.quickFixes();
  assert.match(titles[0], /arguments/);
  assert.ok(titles.some((title) => title.includes('suppress arguments on this line')), titles);
  await editor.choose(titles[0]);
  await editor.saveChange();
  cli('--select', 'arguments', 'train.py');
  assert.equal(read(folder, 'train.py'), read(twin, 'train.py'));
  assert.match(read(folder, 'train.py'), /learning_rate/);
});

inEditor('fix all findings of a rule', {}, async ({ editor, folder, twin, cli }) => {
  await editor.openFile('train.py');
  await editor.status(/Keras: [1-9]/);
  await editor.goTo(...place(folder, 'train.py', 'fit_generator('));
  await editor.quickFixes();
  await picture(editor, 'quick-fix');
  await editor.choose('of generator-methods in this file');
  await editor.saveChange();
  cli('--select', 'generator-methods', 'train.py');
  assert.equal(read(folder, 'train.py'), read(twin, 'train.py'));
  assert.doesNotMatch(read(folder, 'train.py'), /fit_generator/);
});

inEditor('fix all in a file', {}, async ({ editor, folder, twin, cli }) => {
  await editor.openFile('train.py');
  await editor.status(/Keras: [1-9]/);
  await editor.run('Fix All');
  await editor.saveChange();
  cli('.');
  assert.equal(read(folder, 'train.py'), read(twin, 'train.py'));
  assert.notEqual(read(folder, 'data.py'), read(twin, 'data.py'), 'other files are left alone');
});

inEditor('fix all, unsafe fixes too', { settings: { 'keras-codemods.unsafe': true } },
  async ({ editor, folder, twin, cli }) => {
    await editor.openFile('finetune.py');
    await editor.status(/Keras: [1-9]/);
    await editor.run('Fix All');
    await editor.saveChange();
    const safe = read(folder, 'finetune.py');
    cli('--unsafe', '.');
    assert.equal(safe, read(twin, 'finetune.py'));
  });

const STRANGE = "s = '🙂 e\u0301'; from keras.layers import Dense, Convolution2D\r\nx = Dense(output_dim=3)\r\n";

inEditor('emoji before the finding, CRLF, a name with spaces',
  { prepare: (copy) => writeFileSync(join(copy, 'größe 1.py'), STRANGE) },
  async ({ editor, folder, twin, cli }) => {
    await editor.openFile('größe 1.py');
    await editor.status(/Keras: [1-9]/);
    await editor.run('Fix All');
    await editor.saveChange();
    cli('.');
    assert.equal(read(folder, 'größe 1.py'), read(twin, 'größe 1.py'));
    assert.match(read(folder, 'größe 1.py'), /; from tensorflow\.keras\.layers/);
  });

inEditor('migrate this file', {}, async ({ editor, folder, twin, cli }) => {
  await editor.openFile('evaluate.py');
  await editor.status(/Keras: [1-9]/);
  await editor.run('Keras Codemods: Migrate This File');
  await editor.saveChange();
  cli('.');
  assert.equal(read(folder, 'evaluate.py'), read(twin, 'evaluate.py'));
});

const NOTEBOOK = [
  'from keras.models import Sequential\nfrom keras.layers import Dense\n',
  "%matplotlib inline\ns = '🙂'; model = Sequential([Dense(output_dim=3, input_dim=2)])",
  '!pip list\nmodel.fit(x, y, nb_epoch=3)\n',
];
const withNotebook = (copy) => setup.writeNotebook(join(copy, 'leaves.ipynb'), ...NOTEBOOK);

inEditor('migrate an open notebook', { prepare: withNotebook }, async ({ editor, folder, twin, cli }) => {
  await editor.openFile('leaves.ipynb');
  await editor.status(/Keras: \d/);
  await editor.run('Keras Codemods: Migrate This File');
  await editor.saveChange();
  cli('.');
  assert.equal(read(folder, 'leaves.ipynb'), read(twin, 'leaves.ipynb'));
  assert.match(read(folder, 'leaves.ipynb'), /epochs=3/);
});

inEditor('migrate a workspace with a closed notebook', { prepare: withNotebook },
  async ({ editor, folder, twin, cli }) => {
    await editor.openFile('train.py');
    await editor.status(/Keras: [1-9]/);
    await editor.run('Keras Codemods: Migrate Workspace');
    await editor.answer(/Migrate \d+ files\?/, 'Apply');
    cli('.');
    await until(() => same(tree(folder), tree(twin)), 'the files of the CLI');
    assert.match(read(folder, 'leaves.ipynb'), /epochs=3/);
  });

inEditor('migrate the workspace after a look at the diff', {}, async ({ editor, folder, twin, cli }) => {
  const before = tree(folder);
  await editor.openFile('train.py');
  await editor.status(/Keras: [1-9]/);
  await editor.run('Keras Codemods: Migrate Workspace');
  await editor.answer(/Migrate \d+ files\?/);
  await editor.openTab('train.py (migrated)');
  await picture(editor, 'migrate-workspace');
  assert.deepEqual(tree(folder), before, 'nothing is written before the answer');
  cli('.');
  await editor.answer(/Migrate \d+ files\?/, 'Apply');
  await until(() => same(tree(folder), tree(twin)), 'the files of the CLI');
  assert.ok((await editor.tabs()).every((title) => !title.includes('(migrated)')));
});

inEditor('discard the migration', {}, async ({ editor, folder }) => {
  const before = tree(folder);
  await editor.openFile('train.py');
  await editor.status(/Keras: [1-9]/);
  await editor.run('Keras Codemods: Migrate Workspace');
  await editor.answer(/Migrate \d+ files\?/, 'Discard');
  await until(async () => (await editor.tabs()).length === 1, 'the diff to close');
  assert.deepEqual(tree(folder), before);
});

inEditor('closing the diff discards; a new migration takes the place of an open one', {},
  async ({ editor, folder, twin, cli }) => {
    const before = tree(folder);
    await editor.openFile('train.py');
    await editor.status(/Keras: [1-9]/);
    await editor.run('Keras Codemods: Migrate Workspace');
    await editor.closeMessage(/Migrate \d+ files\?/); // not a decision
    await editor.run('View: Close All Tabs in Main Area');
    await editor.openFile('train.py');
    assert.deepEqual(tree(folder), before);
    await editor.run('Keras Codemods: Migrate Workspace');
    await editor.closeMessage(/Migrate \d+ files\?/);
    await editor.run('Keras Codemods: Migrate Workspace');
    await editor.answer(/Migrate \d+ files\?/);
    const diffs = (await editor.tabs()).filter((each) => each.includes('train.py (migrated)'));
    assert.equal(diffs.length, 1);
    await editor.titleBar('Apply the Migration');
    cli('.');
    await until(() => same(tree(folder), tree(twin)), 'the files of the CLI');
  });

inEditor('a file that changes during the look stops the migration', {}, async ({ editor, folder }) => {
  await editor.openFile('train.py');
  await editor.status(/Keras: [1-9]/);
  await editor.run('Keras Codemods: Migrate Workspace');
  await editor.answer(/Migrate \d+ files\?/);
  writeFileSync(join(folder, 'models.py'), `# mine\n${read(folder, 'models.py')}`);
  const before = tree(folder);
  await editor.answer(/Migrate \d+ files\?/, 'Apply');
  await editor.answer('Nothing was migrated: models.py has changed');
  assert.deepEqual(tree(folder), before);
});

inEditor('restart the server', {}, async ({ editor }) => {
  await editor.openFile('train.py');
  await editor.status(/Keras: [1-9]/);
  await editor.run('Keras Codemods: Restart Server');
  await editor.status(/Keras: 0/);
  await editor.status(/Keras: [1-9]/);
});

inEditor('no server: a message says what to install',
  { settings: { 'keras-codemods.interpreter': '/nowhere/python' } },
  async ({ editor }) => {
    await editor.openFile('train.py');
    await editor.answer('pip install "keras-codemods[lsp]"');
    assert.equal(await editor.squiggles(), 0);
  });

const BROKEN = `#!/bin/sh
if [ "$1" = --version ]; then echo "keras-codemods 0.0"; else echo "no server here" >&2; exit 2; fi
`;

inEditor('a server that ends at once: one message, with its last words',
  {
    settings: { 'keras-codemods.path': '${workspaceFolder}/broken.sh' },
    prepare: (copy) => writeFileSync(join(copy, 'broken.sh'), BROKEN, { mode: 0o755 }),
  },
  async ({ editor }) => {
    await editor.openFile('train.py');
    await editor.answer('the server did not start. no server here', 'Show Output');
    assert.equal(await editor.messages(), 0);
  });

async function picture(editor, name) {
  if (PICTURES === undefined) return;
  mkdirSync(PICTURES, { recursive: true });
  await editor.screenshot(join(PICTURES, `${name}.png`));
}

function read(folder, name) {
  return readFileSync(join(folder, name), 'utf8');
}

/** The files of a folder by their names. */
function tree(folder) {
  const names = readdirSync(folder).filter((name) => statSync(join(folder, name)).isFile());
  return Object.fromEntries(names.sort().map((name) => [name, read(folder, name)]));
}

function same(one, other) {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** 1-based line and column of the first occurrence of a text. */
function place(folder, name, text) {
  const lines = read(folder, name).split('\n');
  const line = lines.findIndex((each) => each.includes(text));
  return [line + 1, lines[line].indexOf(text) + 2];
}
