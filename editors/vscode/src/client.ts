/** The connection to one process of the server. */

import { type ChildProcess, spawn } from 'node:child_process';

import {
  CloseAction,
  type ErrorHandler,
  LanguageClient,
  type LanguageClientOptions,
  State,
} from 'vscode-languageclient/node';

/** The section of the settings, the id of the client, and the source of the diagnostics. */
export const NAME = 'keras-codemods';

const MOST_RESTARTS = 4;

/**
 * A client that is quiet until the server has run: why a server did not start is in its
 * {@link lastWords}, while the messages of the base class are about pipes.
 */
export class Client extends LanguageClient {
  private hasRun = false;

  constructor(
    private readonly process: Process,
    options: LanguageClientOptions,
  ) {
    super(NAME, 'Keras Codemods', () => process.start(), options);
    this.clientOptions.errorHandler = this.errorHandler(); // the base class has made a copy
    this.onDidChangeState(({ newState }) => {
      this.hasRun ||= newState === State.Running;
    });
  }

  /** The last line that the server wrote to standard error. */
  get lastWords(): string {
    return this.process.lastWords;
  }

  override error(message: string, data?: unknown, show?: boolean | 'force'): void {
    super.error(message, data, this.hasRun ? show : false);
  }

  /** A server that ran and ended is started again; one that never ran is not. */
  private errorHandler(): ErrorHandler {
    const usual = this.createDefaultErrorHandler(MOST_RESTARTS);
    return {
      error: (error, message, count) => usual.error(error, message, count),
      closed: () =>
        this.hasRun ? usual.closed() : { action: CloseAction.DoNotRestart, handled: true },
    };
  }
}

/** The process of the server. */
export class Process {
  lastWords = '';

  constructor(
    private readonly program: string,
    private readonly args: readonly string[],
    private readonly options: { readonly cwd: string; readonly env: NodeJS.ProcessEnv },
  ) {}

  start(): Promise<ChildProcess> {
    const child = spawn(this.program, this.args, { ...this.options, windowsHide: true });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      this.lastWords = text.trim().split(/\r?\n/).at(-1) ?? this.lastWords;
    });
    return Promise.resolve(child);
  }
}
