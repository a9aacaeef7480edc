/** The status item: state of the server, number of findings; a click opens the menu. */

import * as vscode from 'vscode';

import { NAME } from './client';
import type { Phase, Server } from './server';

const ICONS: Record<Phase, string> = {
  off: '$(circle-slash)',
  starting: '$(loading~spin)',
  running: '$(arrow-swap)',
  failed: '$(error)',
};

/** Items of the menu: label and command. */
const MENU = [
  ['$(file-code) Migrate this file', 'keras-codemods.editor.migrateFile'],
  ['$(files) Migrate workspace', 'keras-codemods.editor.migrateWorkspace'],
  ['$(warning) Show findings', 'workbench.actions.view.problems'],
  ['$(output) Show output', 'keras-codemods.showOutput'],
  ['$(refresh) Restart server', 'keras-codemods.restart'],
] as const;

export class Status implements vscode.Disposable {
  private readonly item: vscode.StatusBarItem;
  private readonly disposables: { dispose(): unknown }[];

  constructor(private readonly server: Server) {
    this.item = vscode.window.createStatusBarItem(NAME, vscode.StatusBarAlignment.Right);
    this.item.name = 'Keras Codemods';
    this.item.command = 'keras-codemods.showMenu';
    const update = (): void => {
      this.update();
    };
    this.disposables = [
      this.item,
      vscode.commands.registerCommand('keras-codemods.showMenu', showMenu),
      vscode.languages.onDidChangeDiagnostics(update),
      vscode.window.onDidChangeActiveTextEditor(update),
      server.onDidChange(update),
    ];
    this.update();
    this.item.show();
  }

  dispose(): void {
    for (const each of this.disposables) each.dispose();
  }

  private update(): void {
    const { phase, detail } = this.server;
    const here = vscode.window.activeTextEditor?.document.uri.toString();
    const counts = findings();
    const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
    const inFile = counts.get(here ?? '') ?? 0;
    this.item.text = `${ICONS[phase]} Keras${phase === 'running' ? `: ${inFile}` : ''}`;
    this.item.tooltip = [
      `Keras Codemods: ${phase}`,
      ...(detail ? [detail] : []),
      ...(phase === 'running' ? [`${inFile} findings in this file, ${all} in open files`] : []),
    ].join('\n');
    this.item.backgroundColor =
      phase === 'failed' ? new vscode.ThemeColor('statusBarItem.errorBackground') : undefined;
  }
}

/** Number of findings by file. */
function findings(): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [uri, diagnostics] of vscode.languages.getDiagnostics()) {
    const count = diagnostics.filter((each) => each.source === NAME).length;
    if (count > 0) counts.set(uri.toString(), count);
  }
  return counts;
}

async function showMenu(): Promise<void> {
  const items = MENU.map(([label, command]) => ({ label, command }));
  const chosen = await vscode.window.showQuickPick(items, { title: 'Keras Codemods' });
  if (chosen !== undefined) await vscode.commands.executeCommand(chosen.command);
}
