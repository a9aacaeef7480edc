/** The life of the language server: choose its program, start, restart, stop. */

import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

import { PVSC_EXTENSION_ID, PythonExtension } from '@vscode/python-extension';
import * as vscode from 'vscode';
import {
  CancellationToken,
  DidChangeConfigurationNotification,
  ExecuteCommandRequest,
  type LanguageClientOptions,
  RevealOutputChannelOn,
  State,
} from 'vscode-languageclient/node';

import { Client, NAME, Process } from './client';
import { type Command, candidates, describe, firstThatWorks } from './command';
import type { Reviewer } from './review';

/** A change of one of these needs another process; the server learns all others while it runs. */
const OF_THE_PROCESS = ['enable', 'path', 'interpreter', 'args'];
const PATIENCE = 30_000;

export type Phase = 'off' | 'starting' | 'running' | 'failed';

export class Server implements vscode.Disposable {
  private client: Client | undefined;
  private queue = Promise.resolve();
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.changed.event;
  phase: Phase = 'off';
  /** The program in use, or why there is none. */
  detail = '';

  constructor(
    private readonly home: string,
    private readonly log: vscode.LogOutputChannel,
    private readonly reviewer: Reviewer,
  ) {}

  /** Settings have changed: restart the process, or tell it. */
  async configure(event: vscode.ConfigurationChangeEvent): Promise<void> {
    if (OF_THE_PROCESS.some((name) => event.affectsConfiguration(`${NAME}.${name}`))) {
      await this.restart();
    } else if (event.affectsConfiguration(NAME) && this.client?.state === State.Running) {
      const settings = { [NAME]: vscode.workspace.getConfiguration(NAME) };
      await this.client.sendNotification(DidChangeConfigurationNotification.type, { settings });
    }
  }

  /** Stop the server if it runs, start it if it is wanted; one at a time. */
  restart(): Promise<void> {
    this.queue = this.queue
      .then(() => this.stop())
      .then(() => this.start())
      .catch((error: unknown) => {
        this.fail(error);
      });
    return this.queue;
  }

  /** The Python extension has selected another interpreter. */
  async pythonSelected(): Promise<void> {
    const settings = vscode.workspace.getConfiguration(NAME);
    if (!settings.get<string>('path', '') && !settings.get<string>('interpreter', '')) await this.restart();
  }

  /** Run a command of the server. */
  async execute(command: string, args: readonly unknown[]): Promise<void> {
    if (this.client?.state !== State.Running) {
      await complain(`The server of Keras Codemods is not running. ${this.detail}`);
      return;
    }
    await this.client.sendRequest(ExecuteCommandRequest.type, {
      command: `${NAME}.${command}`,
      arguments: [...args],
    });
  }

  dispose(): void {
    void this.queue.then(() => this.stop()).finally(() => {
      this.changed.dispose();
    });
  }

  private async start(): Promise<void> {
    const settings = vscode.workspace.getConfiguration(NAME);
    if (!settings.get<boolean>('enable', true)) {
      this.set('off', 'Switched off by the setting keras-codemods.enable.');
      return;
    }
    this.set('starting', '');
    const command = await this.choose(settings);
    if (command === undefined) {
      const message = 'Keras Codemods is not installed: pip install "keras-codemods[lsp]"';
      this.set('failed', message);
      void complain(message);
      return;
    }
    const client = this.connect(command, settings.get<string[]>('args', []));
    try {
      await client.start();
    } catch (error) {
      this.fail(error);
      void complain(`Keras Codemods: the server did not start. ${client.lastWords}`);
    }
  }

  private fail(error: unknown): void {
    this.log.error(String(error));
    this.set('failed', 'The server did not start; its output says why.');
  }

  private async choose(settings: vscode.WorkspaceConfiguration): Promise<Command | undefined> {
    const choice = { path: settings.get<string>('path', ''), interpreter: settings.get<string>('interpreter', '') };
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
    const options = { cwd: this.home, timeout: PATIENCE, windowsHide: true, env: environment() };
    const { found, failures } = await firstThatWorks(
      candidates(choice, await selectedPython(folder), folder?.fsPath),
      async (program, args) => (await promisify(execFile)(program, args, options)).stdout,
    );
    for (const failure of failures) this.log.info(failure);
    if (found !== undefined) this.log.info(`${describe(found)}: version ${found.version}`);
    return found;
  }

  private connect(command: Command, args: readonly string[]): Client {
    // Never in the workspace: `python -m` would import a folder `codemods` of the user from there.
    const options = { cwd: this.home, env: environment() };
    const process = new Process(command.program, [...command.args, 'lsp', ...args], options);
    const client = new Client(process, this.options());
    client.onDidChangeState(({ newState }) => {
      if (this.client !== client) return;
      if (newState === State.Running) this.set('running', describe(command));
      else this.set(newState === State.Starting ? 'starting' : 'failed', 'The server has stopped.');
    });
    this.client = client;
    return client;
  }

  private options(): LanguageClientOptions {
    return {
      documentSelector: [
        { language: 'python', scheme: 'file' },
        { language: 'python', scheme: 'untitled' },
        { language: 'python', scheme: 'vscode-notebook-cell' },
      ],
      diagnosticCollectionName: NAME,
      outputChannel: this.log,
      revealOutputChannelOn: RevealOutputChannelOn.Never,
      initializationOptions: vscode.workspace.getConfiguration(NAME),
      middleware: {
        workspace: {
          handleApplyEdit: (params, next) =>
            this.reviewer.handle(params, async (edit) => {
              const result = await next(edit, CancellationToken.None);
              return 'applied' in result ? result : Promise.reject(result);
            }),
        },
      },
    };
  }

  private async stop(): Promise<void> {
    const { client } = this;
    this.client = undefined;
    if (client?.isRunning()) await client.stop();
    await client?.dispose();
    this.set('off', '');
  }

  private set(phase: Phase, detail: string): void {
    this.phase = phase;
    this.detail = detail;
    this.changed.fire();
  }
}

/** The interpreter that the Python extension has selected; not asked where nobody trusts the folder. */
async function selectedPython(folder: vscode.Uri | undefined): Promise<string | undefined> {
  const environments = vscode.workspace.isTrusted ? await pythonEnvironments() : undefined;
  const chosen = environments?.getActiveEnvironmentPath(folder);
  const found = chosen && (await environments?.resolveEnvironment(chosen));
  return found?.executable.uri?.fsPath;
}

/** Call back when the Python extension selects another interpreter. */
export async function onDidSelectPython(listener: () => unknown): Promise<vscode.Disposable> {
  const environments = await pythonEnvironments();
  return (
    environments?.onDidChangeActiveEnvironmentPath(listener) ??
    new vscode.Disposable(() => undefined)
  );
}

/** The Python extension, where there is one that works. */
async function pythonEnvironments(): Promise<PythonExtension['environments'] | undefined> {
  if (!vscode.extensions.getExtension(PVSC_EXTENSION_ID)) return undefined;
  try {
    return (await PythonExtension.api()).environments;
  } catch {
    return undefined;
  }
}

/** PYTHONSAFEPATH: Python 3.11 does not look for modules in the current folder. */
function environment(): NodeJS.ProcessEnv {
  return { ...process.env, PYTHONSAFEPATH: '1', PYTHONUTF8: '1' };
}

async function complain(message: string): Promise<void> {
  const answer = await vscode.window.showErrorMessage(message, 'Show Output', 'Open Settings');
  if (answer === 'Show Output') await vscode.commands.executeCommand('keras-codemods.showOutput');
  if (answer === 'Open Settings') {
    await vscode.commands.executeCommand('workbench.action.openSettings', NAME);
  }
}
