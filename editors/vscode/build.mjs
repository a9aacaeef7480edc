// Bundle the extension into dist/extension.js; with --test the unit tests into dist/test/.
import { build } from 'esbuild';
import { copyFileSync, readdirSync, rmSync } from 'node:fs';

const flags = new Set(process.argv.slice(2));
const common = { bundle: true, platform: 'node', format: 'cjs', target: 'node20', logLevel: 'warning' };

process.chdir(import.meta.dirname);
if (flags.has('--test')) {
  rmSync('dist/test', { recursive: true, force: true });
  const tests = readdirSync('test/unit').map((name) => `test/unit/${name}`);
  await build({ ...common, entryPoints: tests, outdir: 'dist/test', sourcemap: 'inline' });
} else {
  copyFileSync('../../LICENSE', 'LICENSE'); // a .vsix carries its licence
  await build({
    ...common,
    entryPoints: ['src/extension.ts'],
    outfile: 'dist/extension.js',
    external: ['vscode'],
    minify: flags.has('--production'),
    sourcemap: flags.has('--production') ? false : 'inline',
  });
}
