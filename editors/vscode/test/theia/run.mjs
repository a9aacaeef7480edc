// Try the extension in a real editor: `PYTHON=… npm run test:editor`; README.md says what it needs.
// With PICTURES=<folder> it leaves screenshots there.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

import { buildTheia, packageExtension } from './setup.mjs';

buildTheia();
const env = { ...process.env, VSIX: packageExtension() };
const args = ['--test', '--test-reporter=spec', ...process.argv.slice(2), join(import.meta.dirname, 'editor.test.mjs')];
const { status } = spawnSync(process.execPath, args, { stdio: 'inherit', env });
process.exitCode = status ?? 1;
