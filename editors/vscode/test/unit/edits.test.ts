import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { TextEdit, WorkspaceEdit } from 'vscode-languageclient';

import { asksForReview, edited, fileChanges, reviewed } from '../../src/edits';

function replace(line: number, from: number, to: number, newText: string): TextEdit {
  return { range: { start: { line, character: from }, end: { line, character: to } }, newText };
}

function document(uri: string, ...edits: TextEdit[]): WorkspaceEdit {
  return { documentChanges: [{ textDocument: { uri, version: 1 }, edits }] };
}

void test('an edit asks for review when one of its annotations does', () => {
  const sure = { label: 'safe' };
  const asking = { label: 'unsafe', needsConfirmation: true };
  assert.equal(asksForReview({ changes: {} }), false);
  assert.equal(asksForReview({ changeAnnotations: { sure } }), false);
  assert.equal(asksForReview({ changeAnnotations: { sure, asking } }), true);
});

void test('after the review nothing asks again, and closed files are to be saved', () => {
  const edit = {
    ...document('file:///a.py', replace(0, 0, 1, 'x')),
    changeAnnotations: { one: { label: 'Migrate a.py', needsConfirmation: true } },
  };
  const params = reviewed({ label: 'Migrate', edit });
  assert.equal(asksForReview(params.edit), false);
  assert.equal(params.edit.changeAnnotations?.one?.label, 'Migrate a.py');
  assert.deepEqual(params.edit.documentChanges, edit.documentChanges);
  assert.equal(params.metadata?.isRefactoring, true);
  assert.equal(edit.changeAnnotations.one.needsConfirmation, true, 'the argument is not changed');
});

void test('files: sorted, put together, without those that do not change', () => {
  const edit: WorkspaceEdit = {
    documentChanges: [
      ...(document('file:///b.py', replace(0, 0, 1, 'x')).documentChanges ?? []),
      { kind: 'create', uri: 'file:///new.py' },
      ...(document('file:///a.py').documentChanges ?? []),
      ...(document('file:///b.py', replace(1, 0, 1, 'y')).documentChanges ?? []),
      ...(document('file:///aa.py', replace(0, 0, 0, '#')).documentChanges ?? []),
    ],
  };
  assert.deepEqual(
    fileChanges(edit).map(({ uri, edits }) => [uri, edits.length]),
    [
      ['file:///aa.py', 1],
      ['file:///b.py', 2],
    ],
  );
  assert.equal(fileChanges({ changes: { 'file:///c.py': [replace(0, 0, 1, 'z')] } }).length, 1);
});

void test('positions are UTF-16 code units; newlines are kept', () => {
  const text = "s = '🙂'; import keras\r\nx = 1\r\n";
  const change = { uri: 'file:///a.py', edits: [replace(0, 17, 22, 'tensorflow.keras'), replace(1, 4, 5, '2')] };
  assert.equal(edited(text, change), "s = '🙂'; import tensorflow.keras\r\nx = 2\r\n");
});
