/**
 * WebKit for the tests: Debian's `webkit2gtk-driver` (WebKitWebDriver and MiniBrowser) on its own display.
 * `WEBKIT_DRIVER` and `WEBKIT_BROWSER` select other programs.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import process from 'node:process';

let started;

/** Returns the address of this run's driver. Starts it on first use, tries twice, and ends it with this process. */
export function webkitDriver() {
  started ??= start().catch(() => start());
  return started;
}

/** Ends the driver and its display. */
export async function stopWebkit() {
  (await started)?.stop();
  started = undefined;
}

async function start() {
  const [display, port] = await Promise.all([startDisplay(), freePort()]);
  const driver = spawn(process.env.WEBKIT_DRIVER ?? 'WebKitWebDriver', ['-p', String(port)], {
    stdio: 'ignore',
    // Without a graphics card, compositing in software is slower than no compositing.
    env: { ...process.env, DISPLAY: display.name, LIBGL_ALWAYS_SOFTWARE: '1', WEBKIT_DISABLE_COMPOSITING_MODE: '1' },
  });
  const stop = () => {
    driver.kill();
    display.stop();
  };
  process.once('exit', stop);
  try {
    await Promise.race([
      answers(port),
      once(driver, 'exit').then(([code]) => Promise.reject(new Error(`WebKitWebDriver ended with ${code}`))),
    ]);
  } catch (error) {
    stop();
    throw error;
  }
  return { port, url: `http://127.0.0.1:${port}`, capabilities: capabilities(), stop };
}

/** The capabilities of a session. */
function capabilities() {
  return {
    browserName: 'MiniBrowser',
    'webkitgtk:browserOptions': { binary: process.env.WEBKIT_BROWSER ?? browserPath(), args: ['--automation'] },
  };
}

function browserPath() {
  for (const root of ['/usr/lib', '/usr/libexec', ...readdirSync('/usr/lib').map((name) => join('/usr/lib', name))]) {
    for (const version of ['webkit2gtk-4.1', 'webkit2gtk-4.0', 'webkitgtk-6.0']) {
      const path = join(root, version, 'MiniBrowser');
      if (existsSync(path)) return path;
    }
  }
  throw new Error('There is no MiniBrowser: apt-get install webkit2gtk-driver');
}

/** Starts a virtual display with the first free number. */
function startDisplay() {
  return new Promise((done, reject) => {
    const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    });
    server.once('error', reject);
    server.once('exit', (code) => reject(new Error(`Xvfb ended with ${code}`)));
    server.stdio[3].once('data', (number) => done({ name: `:${String(number).trim()}`, stop: () => server.kill() }));
  });
}

function freePort() {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}

async function answers(port) {
  for (let tries = 0; tries < 100; tries++) {
    try {
      if ((await fetch(`http://127.0.0.1:${port}/status`)).ok) return;
    } catch {
      // Not yet.
    }
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error('WebKitWebDriver does not answer.');
}
