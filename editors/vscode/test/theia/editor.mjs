// Eclipse Theia as a user sees it: start it, look at it, type and click.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { join } from 'node:path';

const app = join(import.meta.dirname, 'app');
const { chromium } = createRequire(join(app, 'package.json'))('playwright-core');

const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync'];
const SIZE = { width: 1200, height: 700 };
const PATIENCE = 60_000;
const TAB = '#theia-main-content-panel .lm-TabBar-tab.lm-mod-current';
const MESSAGE = '.theia-notification-toasts .theia-notification-list-item';

/** The server of Theia for one workspace: {address, stop, output}. */
export async function startTheia({ folder, builtins, config }) {
  const port = await freePort();
  const args = ['lib/backend/main.js', folder, '--hostname=127.0.0.1', `--port=${port}`,
    `--plugins=local-dir:${builtins}`];
  const env = { ...process.env, THEIA_CONFIG_DIR: config };
  const child = spawn(process.execPath, args, { cwd: app, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (output += data));
  const address = `http://127.0.0.1:${port}/#${folder}`;
  await until(() => output.includes('listening on'), 'Theia to listen', () => output);
  const ended = new Promise((resolve) => child.once('exit', resolve));
  return { address, output: () => output, stop: () => (child.kill(), ended) };
}

/** A window of the editor. */
export class Editor {
  static async open(address) {
    const browser = await chromium.launch({ executablePath: CHROMIUM, headless: true, args: FLAGS });
    const page = await browser.newPage({ viewport: SIZE });
    page.setDefaultTimeout(PATIENCE);
    await page.goto(address);
    await page.waitForSelector('.theia-preload', { state: 'detached' });
    await page.waitForSelector('#theia-statusBar');
    return new Editor(browser, page);
  }

  constructor(browser, page) {
    this.browser = browser;
    this.page = page;
  }

  close() {
    return this.browser.close();
  }

  async press(...keys) {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Open a file of the workspace by its name. */
  async openFile(name) {
    await this.quickInput('Control+p', name, name);
    await this.page.waitForSelector(`${TAB}:has-text("${name}")`);
    await this.page.waitForSelector('.monaco-editor.focused, .theia-notebook-cell .view-line');
  }

  /** Put the cursor at a 1-based line and column. */
  async goTo(line, column) {
    await this.quickInput('Control+g', `${line}:${column}`);
  }

  /** Run a command of the palette. */
  async run(title) {
    await this.quickInput('F1', title, title);
  }

  /**
   * Type into the quick input; `row`: what its first entry must show before it is taken.
   * An editor that is just being opened takes the focus, and the input goes: then once more.
   */
  async quickInput(key, text, row) {
    const input = this.page.locator('.quick-input-widget:visible input.input').first();
    const first = this.page.locator('.quick-input-list .monaco-list-row.focused', { hasText: row });
    for (let patience = 5; ; patience -= 1) {
      try {
        await this.press(key);
        await input.pressSequentially(text, { timeout: 10_000 });
        if (row !== undefined) await first.waitFor({ timeout: 5_000 });
        break;
      } catch (error) {
        if (patience === 0) throw error;
        await this.press('Escape');
      }
    }
    await this.press('Enter');
    await this.page.locator('.quick-input-widget').first().waitFor({ state: 'hidden' });
  }

  /** Number of underlined places in the visible editor. */
  squiggles() {
    return this.page.locator('.monaco-editor:visible .cdr[class*="squiggly-"]').count();
  }

  /** The titles of the quick-fix menu at the cursor, which stays open. */
  async quickFixes() {
    await this.press('Control+.');
    const rows = this.page.locator('.action-widget .monaco-list-row.action');
    await rows.first().waitFor();
    return rows.allTextContents();
  }

  /** Choose from the open quick-fix menu. */
  async choose(title) {
    const rows = this.page.locator('.action-widget .monaco-list-row.action');
    const wanted = (await rows.allTextContents()).findIndex((each) => each.includes(title));
    if (wanted < 0) throw new Error(`no quick fix "${title}"`);
    await this.page.locator('.action-widget .monaco-list-row.action.focused').waitFor();
    for (let row = 0; row < wanted; row += 1) await this.press('ArrowDown');
    await this.press('Enter');
    await rows.first().waitFor({ state: 'detached' });
  }

  /** Wait until an item of the status bar shows this. */
  async status(text) {
    await this.page.locator('#theia-statusBar .element', { hasText: text }).waitFor();
  }

  /** Wait until a message shows this, then press one of its buttons. */
  async answer(text, button) {
    const message = this.page.locator(MESSAGE, { hasText: text });
    await message.waitFor();
    if (button !== undefined) await message.locator('button', { hasText: button }).click();
  }

  /** Number of messages. */
  messages() {
    return this.page.locator(MESSAGE).count();
  }

  /** Wait until a message shows this, then close it. */
  async closeMessage(text) {
    const message = this.page.locator(MESSAGE, { hasText: text });
    await message.locator('.codicon-close').click();
    await message.waitFor({ state: 'detached' });
  }

  /** Press a button in the title bar of the editor. */
  async titleBar(title) {
    await this.page.locator(`.lm-TabBar-toolbar [title^="${title}"]`).first().click();
  }

  /** Show an open tab. */
  async openTab(title) {
    await this.page.locator('#theia-main-content-panel .lm-TabBar-tab', { hasText: title }).click();
    await this.page.waitForSelector(`${TAB}:has-text("${title}")`);
  }

  /** The titles of the open tabs. */
  tabs() {
    return this.page.locator('#theia-main-content-panel .lm-TabBar-tab').allInnerTexts();
  }

  /** Wait until the visible file has been changed, and save it. */
  async saveChange() {
    await this.page.waitForSelector(`${TAB}.theia-mod-dirty`);
    await this.press('Control+s');
    await this.page.waitForSelector(`${TAB}:not(.theia-mod-dirty)`);
  }

  screenshot(path) {
    return this.page.screenshot({ path });
  }
}

/** Wait for a condition outside the page. */
export async function until(condition, what, detail = () => '') {
  for (const end = Date.now() + PATIENCE; Date.now() < end; ) {
    if (await condition()) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`waited in vain for ${what}\n${detail()}`);
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
