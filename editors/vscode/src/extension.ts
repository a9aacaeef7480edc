/** What the editor calls: {@link activate} wires the parts together. */

import * as vscode from 'vscode';

import { NAME } from './client';
import { Reviewer } from './review';
import { Server, onDidSelectPython } from './server';
import { Status } from './status';

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const log = vscode.window.createOutputChannel('Keras Codemods', { log: true });
  const reviewer = new Reviewer(log);
  const server = new Server(context.extensionPath, log, reviewer);
  const restart = (): Promise<void> => server.restart();
  const commands: Record<string, () => unknown> = {
    'keras-codemods.restart': restart,
    'keras-codemods.showOutput': () => {
      log.show();
    },
    'keras-codemods.editor.migrateFile': () => migrateFile(server),
    'keras-codemods.editor.migrateWorkspace': () => server.execute('migrateWorkspace', []),
  };
  context.subscriptions.push(
    log,
    reviewer,
    server,
    new Status(server),
    ...Object.entries(commands).map(([id, run]) => vscode.commands.registerCommand(id, run)),
    vscode.workspace.onDidChangeConfiguration((event) => server.configure(event)),
    vscode.workspace.onDidGrantWorkspaceTrust(restart),
  );
  await restart();
  context.subscriptions.push(await onDidSelectPython(() => server.pythonSelected()));
}

async function migrateFile(server: Server): Promise<void> {
  const notebook = vscode.window.activeNotebookEditor?.notebook;
  const document = notebook ?? vscode.window.activeTextEditor?.document;
  if (document === undefined) {
    void vscode.window.showInformationMessage(`${NAME}: open the file to migrate first.`);
    return;
  }
  const { uri, version } = document;
  await server.execute('migrateFile', [{ uri: uri.toString(), version }]);
}
