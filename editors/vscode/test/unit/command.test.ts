import assert from 'node:assert/strict';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';

import { candidates, expand, firstThatWorks } from '../../src/command';

const NOTHING = { path: '', interpreter: '' };

void test('without a choice: the selected interpreter, then PATH', () => {
  const programs = candidates(NOTHING, '/venv/bin/python').map((each) => each.program);
  assert.deepEqual(programs, ['/venv/bin/python', 'keras-codemods']);
});

void test('without the Python extension: PATH alone', () => {
  assert.deepEqual(
    candidates(NOTHING).map((each) => each.program),
    ['keras-codemods'],
  );
});

void test('a choice stands alone', () => {
  const path = { path: '/opt/kc', interpreter: '/usr/bin/python3' };
  assert.deepEqual(candidates(path, '/venv/bin/python'), [
    { program: '/opt/kc', args: [], from: 'keras-codemods.path' },
  ]);
  const interpreter = { path: '', interpreter: '/usr/bin/python3' };
  assert.deepEqual(candidates(interpreter, '/venv/bin/python'), [
    { program: '/usr/bin/python3', args: ['-m', 'codemods'], from: 'keras-codemods.interpreter' },
  ]);
});

void test('expand', () => {
  assert.equal(expand('${workspaceFolder}/.venv/bin/python', '/a b'), '/a b/.venv/bin/python');
  assert.equal(expand('~/bin/keras-codemods'), join(homedir(), 'bin/keras-codemods'));
  assert.equal(expand('/x/~y', '/w'), '/x/~y');
  assert.equal(expand('~other/python'), '~other/python');
  assert.equal(expand('${workspaceFolder}/x'), '${workspaceFolder}/x');
});

void test('the first program that is keras-codemods', async () => {
  const asked: string[] = [];
  const { found, failures } = await firstThatWorks(candidates(NOTHING, 'python'), (program, args) => {
    asked.push([program, ...args].join(' '));
    if (program === 'python') {
      const stderr = 'Traceback:\n  …\nModuleNotFoundError: No module named codemods\n';
      return Promise.reject(Object.assign(new Error('Command failed'), { stderr }));
    }
    return Promise.resolve('keras-codemods 1.2.3\n');
  });
  assert.equal(found?.program, 'keras-codemods');
  assert.equal(found.version, '1.2.3');
  assert.deepEqual(asked, ['python -m codemods --version', 'keras-codemods --version']);
  assert.deepEqual(failures, [
    'python -m codemods (from the Python extension): ModuleNotFoundError: No module named codemods',
  ]);
});

void test('another program of that name is not taken', async () => {
  const { found, failures } = await firstThatWorks(candidates(NOTHING), () =>
    Promise.resolve('codemods 3.1'),
  );
  assert.equal(found, undefined);
  assert.deepEqual(failures, ['keras-codemods (from PATH): is not keras-codemods']);
});

void test('a program that is not there', async () => {
  const { found, failures } = await firstThatWorks(candidates(NOTHING), () =>
    Promise.reject(new Error('spawn keras-codemods ENOENT')),
  );
  assert.equal(found, undefined);
  assert.deepEqual(failures, ['keras-codemods (from PATH): spawn keras-codemods ENOENT']);
});
