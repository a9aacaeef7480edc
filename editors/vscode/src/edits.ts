/** The edit of a migration as data. Nothing here needs the editor. */

import type {
  ApplyWorkspaceEditParams,
  TextEdit as Edit,
  WorkspaceEdit,
} from 'vscode-languageclient';
import { TextDocument } from 'vscode-languageserver-textdocument';

/** The text edits of one file. */
export interface FileChange {
  readonly uri: string;
  readonly edits: readonly Edit[];
}

/** Whether the server asks that somebody looks at the edit before it is applied. */
export function asksForReview(edit: WorkspaceEdit): boolean {
  return Object.values(edit.changeAnnotations ?? {}).some((each) => each.needsConfirmation);
}

/** The changed files in the order of their names; the edits of one file are put together. */
export function fileChanges(edit: WorkspaceEdit): FileChange[] {
  const files = new Map<string, Edit[]>();
  const add = (uri: string, edits: readonly object[]): void => {
    const known = files.get(uri) ?? [];
    files.set(uri, [...known, ...edits.filter(isEdit)]);
  };
  for (const [uri, edits] of Object.entries(edit.changes ?? {})) add(uri, edits);
  for (const change of edit.documentChanges ?? []) {
    if ('textDocument' in change) add(change.textDocument.uri, change.edits);
  }
  return [...files]
    .filter(([, edits]) => edits.length > 0)
    .map(([uri, edits]) => ({ uri, edits }))
    .sort((a, b) => (a.uri < b.uri ? -1 : 1));
}

/** The text after the edits (positions in UTF-16 code units, as this client negotiates). */
export function edited(text: string, change: FileChange): string {
  const document = TextDocument.create(change.uri, 'python', 0, text);
  return TextDocument.applyEdits(document, [...change.edits]);
}

/**
 * The same edit for the editor to apply at once: it has been reviewed, and the files that were not
 * open are saved (as the setting `files.refactoring.autoSave` says).
 */
export function reviewed(params: ApplyWorkspaceEditParams): ApplyWorkspaceEditParams {
  const annotations = Object.entries(params.edit.changeAnnotations ?? {});
  return {
    ...params,
    edit: {
      ...params.edit,
      changeAnnotations: Object.fromEntries(
        annotations.map(([id, each]) => [id, { ...each, needsConfirmation: false }]),
      ),
    },
    metadata: { ...params.metadata, isRefactoring: true },
  };
}

function isEdit(edit: object): edit is Edit {
  return 'newText' in edit && 'range' in edit;
}
