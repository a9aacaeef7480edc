/**
 * The look at a migration before it is applied.
 *
 * Not the editor's own refactor preview: VS Code opens that with every change unticked (by design,
 * microsoft/vscode#200991), and a half-ticked migration is a broken program. So: all files side by
 * side in one diff, and one decision.
 */

import * as vscode from 'vscode';
import type {
  ApplyWorkspaceEditParams,
  ApplyWorkspaceEditResult,
} from 'vscode-languageclient/node';

import { type FileChange, asksForReview, edited, fileChanges, reviewed } from './edits';

const SCHEME = 'keras-codemods-review';
const CONTEXT = 'keras-codemods.reviewing';
const MOST_TABS = 20;

type Apply = (params: ApplyWorkspaceEditParams) => Promise<ApplyWorkspaceEditResult>;

/** What the inputs of tabs with a diff have in common. */
interface Side {
  readonly modified?: vscode.Uri;
}

/** A file as it was when the server made the edit. */
interface Seen {
  readonly uri: vscode.Uri;
  readonly change: FileChange;
  readonly version: number | undefined;
  readonly modified: number | undefined;
}

/** The one review that is open; a new one discards the one before it. */
export class Reviewer implements vscode.Disposable, vscode.TextDocumentContentProvider {
  private readonly disposables: vscode.Disposable[];
  private files = new Map<string, Seen>();
  private decide: (apply: boolean) => void = () => undefined;
  private last: Promise<unknown> = Promise.resolve();
  private count = 0;

  constructor(private readonly log: vscode.LogOutputChannel) {
    this.disposables = [
      vscode.workspace.registerTextDocumentContentProvider(SCHEME, this),
      vscode.commands.registerCommand('keras-codemods.review.apply', () => {
        this.decide(true);
      }),
      vscode.commands.registerCommand('keras-codemods.review.discard', () => {
        this.decide(false);
      }),
      vscode.window.tabGroups.onDidChangeTabs(({ closed }) => {
        if (closed.some(isReview) && reviewTabs().length === 0) this.decide(false);
      }),
    ];
  }

  dispose(): void {
    this.decide(false);
    for (const each of this.disposables) each.dispose();
  }

  /** Middleware of `workspace/applyEdit`: an edit that asks for it is applied after a yes only. */
  handle(params: ApplyWorkspaceEditParams, apply: Apply): Promise<ApplyWorkspaceEditResult> {
    if (!asksForReview(params.edit)) return apply(params);
    this.decide(false);
    const result = this.last.then(() => this.review(params, apply));
    this.last = result.catch(() => undefined);
    return result;
  }

  /** The right side of the diff. */
  async provideTextDocumentContent(uri: vscode.Uri): Promise<string> {
    const seen = this.files.get(uri.toString());
    if (seen === undefined) return '';
    const document = await vscode.workspace.openTextDocument(seen.uri);
    return edited(document.getText(), seen.change);
  }

  private async review(
    params: ApplyWorkspaceEditParams,
    apply: Apply,
  ): Promise<ApplyWorkspaceEditResult> {
    const seen = await Promise.all(fileChanges(params.edit).map(look));
    if (seen.length === 0) return apply(reviewed(params));
    if (!(await this.ask(params.label ?? 'Migrate to tensorflow.keras', seen))) {
      return { applied: false, failureReason: 'discarded' };
    }
    const changed = (await Promise.all(seen.map(isStale))).indexOf(true);
    const first = seen[changed];
    if (first !== undefined) {
      const name = vscode.workspace.asRelativePath(first.uri);
      void vscode.window.showWarningMessage(
        `Nothing was migrated: ${name} has changed in the meantime. Start the migration again.`,
      );
      return { applied: false, failureReason: `${name} has changed` };
    }
    const result = await apply(reviewed(params));
    this.log.info(`${title(seen)}: ${result.applied ? 'applied' : 'refused by the editor'}`);
    return result;
  }

  private async ask(label: string, seen: readonly Seen[]): Promise<boolean> {
    const decision = new Promise<boolean>((resolve) => {
      this.decide = resolve;
    });
    const { decide } = this;
    this.count += 1;
    this.files = new Map(
      seen.map((each) => [rightSide(each.uri, this.count).toString(), each] as const),
    );
    await vscode.commands.executeCommand('setContext', CONTEXT, true);
    const shown = await this.show(label);
    const rest = shown < seen.length ? ` (The first ${shown} are shown.)` : '';
    void vscode.window
      .showInformationMessage(`${title(seen)}?${rest}`, 'Apply', 'Discard')
      // A message that was closed is no decision: the diff is still there.
      .then((answer) => {
        if (answer !== undefined) decide(answer === 'Apply');
      });
    try {
      return await decision;
    } finally {
      await vscode.commands.executeCommand('setContext', CONTEXT, false);
      await vscode.window.tabGroups.close(reviewTabs());
    }
  }

  /** Open the diff; how many changes it shows. */
  private async show(label: string): Promise<number> {
    const sides = [...this.files].map(([right, { uri }]) => [uri, vscode.Uri.parse(right)] as const);
    if (sides.length > 1 && (await openAll(label, sides))) return sides.length;
    const tabs = sides.slice(0, MOST_TABS);
    for (const [left, right] of [...tabs, ...tabs.slice(0, 1)]) {
      const name = vscode.workspace.asRelativePath(left);
      const options = { preview: false };
      await vscode.commands.executeCommand('vscode.diff', left, right, `${name} (migrated)`, options);
    }
    return tabs.length;
  }
}

/** All files in one editor; false where the editor has none (Eclipse Theia). */
async function openAll(
  label: string,
  sides: readonly (readonly [vscode.Uri, vscode.Uri])[],
): Promise<boolean> {
  const resources = sides.map(([left, right]) => [left, left, right]);
  try {
    await vscode.commands.executeCommand('vscode.changes', label, resources);
    return true;
  } catch {
    return false;
  }
}

/** The migrated text of a file, or of a cell of a notebook (Python, not JSON as the notebook). */
function rightSide(uri: vscode.Uri, count: number): vscode.Uri {
  const path = uri.scheme === 'vscode-notebook-cell' ? `${uri.path}.py` : uri.path;
  return uri.with({ scheme: SCHEME, path, query: count.toString() });
}

function title(seen: readonly Seen[]): string {
  const names = new Set(seen.map(({ uri }) => vscode.workspace.asRelativePath(uri.path)));
  const [first] = names;
  return first !== undefined && names.size === 1
    ? `Migrate ${first}`
    : `Migrate ${names.size} files`;
}

async function look(change: FileChange): Promise<Seen> {
  const uri = vscode.Uri.parse(change.uri);
  const version = openDocument(uri)?.version;
  return { uri, change, version, modified: version === undefined ? await mtime(uri) : undefined };
}

/** The diff itself opens files: one that was closed is stale when its text differs from the disk's. */
async function isStale(seen: Seen): Promise<boolean> {
  const document = openDocument(seen.uri);
  if (seen.version !== undefined) return document?.version !== seen.version;
  return document?.isDirty === true || (await mtime(seen.uri)) !== seen.modified;
}

function openDocument(uri: vscode.Uri): vscode.TextDocument | undefined {
  const name = uri.toString();
  return vscode.workspace.textDocuments.find((each) => each.uri.toString() === name);
}

async function mtime(uri: vscode.Uri): Promise<number | undefined> {
  try {
    return (await vscode.workspace.fs.stat(uri)).mtime;
  } catch {
    return undefined;
  }
}

function reviewTabs(): vscode.Tab[] {
  return vscode.window.tabGroups.all.flatMap((group) => group.tabs).filter(isReview);
}

/** Whether a tab shows a diff of ours: of one file, of one notebook, or of several files. */
function isReview(tab: vscode.Tab): boolean {
  // The class of the last one, TabInputTextMultiDiff, is not in the typings yet.
  const input = (tab.input ?? {}) as Side & { textDiffs?: Side[] };
  return [input, ...(input.textDiffs ?? [])].some(({ modified }) => modified?.scheme === SCHEME);
}
