import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

const node = { process: 'readonly', setTimeout: 'readonly' };

export default defineConfig(
  { ignores: ['dist/', 'test/theia/app/'] },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  { files: ['**/*.mjs'], languageOptions: { globals: node } },
  {
    files: ['test/theia/notebook-files/*.js'],
    languageOptions: {
      sourceType: 'commonjs',
      globals: { TextDecoder: 'readonly', TextEncoder: 'readonly' },
    },
  },
);
