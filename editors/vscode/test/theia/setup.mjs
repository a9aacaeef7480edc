// Everything the test needs, from a clean checkout: Theia, the .vsix, a workspace, a server.
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';

const here = import.meta.dirname;
const app = join(here, 'app');
const extension = resolve(here, '../..');
const project = resolve(extension, '../..');

/** The Python interpreter that has keras-codemods[lsp]. */
export const python = process.env.PYTHON ?? 'python3';

const npm = (folder, ...args) =>
  execFileSync('npm', args, { cwd: folder, stdio: ['ignore', 'inherit', 'inherit'], shell: process.platform === 'win32' });

/** Install and build Theia; scripts of its packages are not run, they would download from GitHub. */
export function buildTheia() {
  const lock = join(app, 'package-lock.json');
  const stamp = join(app, 'lib', 'built-from.json');
  if (existsSync(stamp) && readFileSync(stamp).equals(readFileSync(lock))) return;
  npm(app, 'ci', '--ignore-scripts', '--no-audit', '--no-fund');
  npm(app, 'run', 'rebuild-native');
  npm(app, 'run', 'build');
  cpSync(lock, stamp);
}

/** Package the extension, as `npm run package` does; the path of the .vsix. */
export function packageExtension() {
  if (!existsSync(join(extension, 'node_modules'))) npm(extension, 'ci', '--ignore-scripts');
  npm(extension, 'run', 'package');
  return join(extension, 'dist', 'keras-codemods.vsix');
}

/** A folder of plugins that come with the editor: the syntax of Python, and notebooks. */
export function builtins(root) {
  const folder = join(root, 'builtins');
  const language = join(folder, 'python-language');
  cpSync(join(here, 'python-language'), language, { recursive: true });
  cpSync(join(here, 'notebook-files'), join(folder, 'notebook-files'), { recursive: true });
  const grammars = createRequire(join(app, 'package.json'));
  cpSync(grammars.resolve('tm-grammars/grammars/python.json'), join(language, 'python.json'));
  return folder;
}

/** A new folder for one run. */
export function scratch() {
  return mkdtempSync(join(tmpdir(), 'keras-codemods-theia-'));
}

/** A copy of the example project. */
export function workspace(root, name) {
  const folder = join(root, name);
  cpSync(join(project, 'examples', 'legacy-project'), folder, { recursive: true });
  return folder;
}

/** The folder of the user: settings, and the extension installed from its .vsix. */
export function configuration(root, vsix, more = {}) {
  const folder = join(root, 'config');
  mkdirSync(join(folder, 'plugins'), { recursive: true });
  cpSync(vsix, join(folder, 'plugins', basename(vsix)));
  const values = {
    'security.workspace.trust.enabled': false,
    'files.autoSave': 'off',
    'workbench.colorTheme': 'light',
    'editor.minimap.enabled': false,
    'editor.fontSize': 13,
    'editor.lineHeight': 20,
    'keras-codemods.interpreter': python,
    ...more,
  };
  writeFileSync(join(folder, 'settings.json'), JSON.stringify(values, null, 2));
  return folder;
}

/** Migrate a copy with the command line: what the editor's result must equal. */
export function applyWithCli(root, folder, ...args) {
  const env = { ...process.env, XDG_STATE_HOME: join(root, 'state') };
  execFileSync(python, ['-m', 'codemods', 'apply', ...args], { cwd: folder, env, stdio: 'pipe' });
}

/** The findings of the command line in one file of a project. */
export function findings(folder, name) {
  const args = ['-m', 'codemods', 'check', '--format', 'json'];
  const { stdout } = spawnSync(python, args, { cwd: folder, encoding: 'utf8' });
  return JSON.parse(stdout).findings.filter(({ path }) => path.endsWith(name));
}

/** Write a notebook of code cells, each given as its source. */
export function writeNotebook(path, ...sources) {
  const cells = sources.map((source) => ({
    cell_type: 'code',
    execution_count: 1,
    metadata: {},
    outputs: [{ name: 'stdout', output_type: 'stream', text: ['é\n'] }],
    source: source.match(/.*\n|.+$/g),
  }));
  const book = { cells, metadata: {}, nbformat: 4, nbformat_minor: 2 };
  writeFileSync(path, `${JSON.stringify(book, undefined, 1)}\n`);
}
