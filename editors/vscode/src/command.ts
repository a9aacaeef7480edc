/** Which program is the server. Nothing here needs the editor. */

import { homedir } from 'node:os';
import { join } from 'node:path';

/** A program with the arguments that come before the subcommand, and where the choice comes from. */
export interface Command {
  readonly program: string;
  readonly args: readonly string[];
  readonly from: string;
}

/** What the user has chosen; empty: nothing. */
export interface Choice {
  readonly path: string;
  readonly interpreter: string;
}

/** Runs a program; its standard output, or an error. */
export type Run = (program: string, args: readonly string[]) => Promise<string>;

/**
 * The programs to try, best first. A choice of the user stands alone: another program than the
 * chosen one would only hide the mistake in it.
 *
 * @param python the interpreter that the Python extension has selected
 * @param folder the first folder of the workspace
 */
export function candidates(choice: Choice, python?: string, folder?: string): Command[] {
  const module = ['-m', 'codemods'];
  if (choice.path) {
    return [{ program: expand(choice.path, folder), args: [], from: 'keras-codemods.path' }];
  }
  if (choice.interpreter) {
    const program = expand(choice.interpreter, folder);
    return [{ program, args: module, from: 'keras-codemods.interpreter' }];
  }
  const selected = python ? [{ program: python, args: module, from: 'the Python extension' }] : [];
  return [...selected, { program: 'keras-codemods', args: [], from: 'PATH' }];
}

/** `~` at the start, and `${workspaceFolder}`, replaced. */
export function expand(path: string, folder?: string): string {
  const home = /^~(?=$|[/\\])/.test(path) ? join(homedir(), path.slice(1)) : path;
  return folder === undefined ? home : home.replaceAll('${workspaceFolder}', folder);
}

/** The first of the commands that is keras-codemods, and for each one before it why not. */
export async function firstThatWorks(
  commands: readonly Command[],
  run: Run,
): Promise<{ found?: Command & { version: string }; failures: string[] }> {
  const failures: string[] = [];
  for (const command of commands) {
    try {
      const output = await run(command.program, [...command.args, '--version']);
      const version = /^keras-codemods (\S+)/.exec(output)?.[1];
      if (version !== undefined) return { found: { ...command, version }, failures };
      failures.push(`${describe(command)}: is not keras-codemods`);
    } catch (error) {
      failures.push(`${describe(command)}: ${reason(error)}`);
    }
  }
  return { failures };
}

/** The command as text for messages. */
export function describe(command: Command): string {
  return `${[command.program, ...command.args].join(' ')} (from ${command.from})`;
}

/** The last line of a traceback says more than "Command failed". */
function reason(error: unknown): string {
  const { stderr, message } = error as { stderr?: string; message?: string };
  return stderr?.trim().split(/\r?\n/).at(-1) ?? message ?? String(error);
}
